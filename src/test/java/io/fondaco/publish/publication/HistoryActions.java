package io.fondaco.publish.publication;

import static io.fondaco.publish.publication.HistoryWorld.BASE;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.DrawnActions;
import io.fondaco.testing.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** What files, people, administrators of Trino, time and the nodes of the portal do. */
@ApplicationScoped
class HistoryActions {

    @Inject
    HistoryWorld world;

    @Inject
    Published published;

    @Inject
    PublicationReconciler reconciler;

    @Inject
    DefinitionDrift drift;

    @Inject
    PutBack putBack;

    @Inject
    TakeOver takeOver;

    @Inject
    MovableClock clock;

    DrawnActions with(ByHand hand) {
        return new DrawnActions()
                .add(4, "publish the same columns", dice -> publish(dice, "id, name"))
                .add(
                        3,
                        "publish other columns",
                        dice -> publish(dice, dice.nextBoolean() ? "id" : "id, name, 1 AS one"))
                .add(2, "publish other comments", this::publishComments)
                .add(2, "publish with readers' rights", this::publishInvoker)
                .add(1, "retire", this::retire)
                .add(1, "leave to others", this::leaveToOthers)
                .add(2, "move", this::move)
                .add(2, "grant", this::grant)
                .add(1, "change unheard", this::changeUnheard)
                .add(2, "replace by hand", dice -> replace(hand, world.anyPlace(dice)))
                .add(
                        1,
                        "replace the query by hand",
                        dice -> replace(hand, world.anyPlace(dice).inner()))
                .add(2, "drop by hand", dice -> drop(hand, world.anyPlace(dice)))
                .add(
                        1,
                        "drop the query by hand",
                        dice -> drop(hand, world.anyPlace(dice).inner()))
                .add(1, "make it read with readers' rights by hand", dice -> invoke(hand, world.anyPlace(dice)))
                .add(1, "revoke by hand", dice -> revoke(hand, world.anyPlace(dice)))
                .add(1, "take the base away", dice -> right(hand, false))
                .add(2, "give the base back", dice -> right(hand, true))
                .add(3, "put back", this::putBack)
                .add(2, "take over", this::takeOver)
                .add(2, "work", dice -> work())
                .add(2, "check for drift", dice -> drift.run().compared() > 0)
                .add(2, "two nodes", this::twoNodes)
                .add(3, "die after a statement", this::die)
                .add(1, "outage", this::outage)
                .add(1, "a statement arrives late", dice -> late(hand, dice))
                .add(1, "time passes", dice -> pass());
    }

    private boolean publish(Random dice, String columns) {
        String slug = world.anySlug(dice);
        world.publish(
                slug,
                Version.view(
                        world.placeOf(slug),
                        "SELECT %s FROM %s WHERE id > %d".formatted(columns, BASE, dice.nextInt(5))));
        return true;
    }

    private boolean publishComments(Random dice) {
        String slug = world.anySlug(dice);
        Optional<Version> version = made(slug);
        version.ifPresent(now -> world.publish(
                slug,
                now.saying(
                        "Readings, it's no. " + dice.nextInt(5),
                        dice.nextBoolean() ? Map.of("id", "Key " + dice.nextInt(5)) : Map.of("name", "Its \"name\""))));
        return version.isPresent();
    }

    /** What the product says now, if the portal makes its object. */
    private Optional<Version> made(String slug) {
        return Optional.ofNullable(world.version(slug)).filter(version -> version.definition() != null);
    }

    private boolean publishInvoker(Random dice) {
        String slug = world.anySlug(dice);
        world.publish(slug, Version.invoker(world.placeOf(slug), "SELECT id FROM " + BASE));
        return true;
    }

    private boolean retire(Random dice) {
        String slug = world.anySlug(dice);
        boolean published = world.version(slug) != null;
        if (published) {
            world.retire(slug);
        }
        return published;
    }

    private boolean leaveToOthers(Random dice) {
        String slug = world.anySlug(dice);
        Optional<Version> version = made(slug);
        version.ifPresent(now -> world.publish(slug, now.madeByOthers()));
        return version.isPresent();
    }

    private boolean move(Random dice) {
        String slug = world.anySlug(dice);
        Optional<Version> version = made(slug);
        version.ifPresent(now -> world.publish(
                slug, new Version(world.otherPlaceOf(slug), now.definition(), now.summary(), now.meanings())));
        return version.isPresent();
    }

    private boolean grant(Random dice) {
        try {
            world.grantToAda(world.anySlug(dice));
            return true;
        } catch (NoSuchElementException notPublished) {
            return false;
        }
    }

    private boolean changeUnheard(Random dice) {
        return world.changeUnheard(
                world.anySlug(dice), "SELECT id, name FROM %s WHERE id < %d".formatted(BASE, dice.nextInt(5)));
    }

    private static boolean replace(ByHand hand, QualifiedName view) {
        hand.define(view, "SELECT id AS by_hand FROM " + BASE, false, "By hand");
        return true;
    }

    private boolean drop(ByHand hand, QualifiedName view) {
        boolean there = seen(view).isPresent();
        hand.drop(view);
        return there;
    }

    private Optional<Definition> seen(QualifiedName view) {
        return world.seen(view);
    }

    private boolean invoke(ByHand hand, QualifiedName view) {
        Optional<Definition> now = seen(view).filter(found -> !found.invoker());
        now.ifPresent(found -> hand.define(view, found.query(), true, String.valueOf(found.comment())));
        return now.isPresent();
    }

    private boolean revoke(ByHand hand, QualifiedName view) {
        boolean there = seen(view).isPresent();
        if (there) {
            hand.revoke(view, "ada");
        }
        return there;
    }

    private static boolean right(ByHand hand, boolean given) {
        hand.right(given);
        return true;
    }

    private boolean putBack(Random dice) {
        List<Publication> drifted = published.is(all -> all.list("state", PublicationState.DRIFTED));
        drifted.forEach(row -> putBack.putBack(OTTO, row.object(), row.observedHash()));
        return !drifted.isEmpty();
    }

    private boolean takeOver(Random dice) {
        List<Publication> failed = published.is(all -> all.list("state", PublicationState.FAILED));
        failed.forEach(row -> takeOver.takeOver(GRACE, row.object(), row.observedHash()));
        return !failed.isEmpty();
    }

    /** Somebody who may decides about all that is not as the portal made it. */
    void decideAll() {
        for (Publication row : published.is(all -> all.list("state", PublicationState.DRIFTED))) {
            takeOver.takeOver(GRACE, row.object(), row.observedHash());
        }
        takeOver(new Random(0));
    }

    private boolean work() {
        reconciler.run();
        return true;
    }

    private boolean twoNodes(Random dice) {
        publish(dice, "id, name");
        CompletableFuture<Void> other = CompletableFuture.runAsync(reconciler::run);
        reconciler.run();
        other.join();
        return true;
    }

    /** A node dies after it told Trino something and before it wrote that down. */
    private boolean die(Random dice) {
        world.engine().stopAfterDefinition();
        publish(dice, dice.nextBoolean() ? "id" : "id, name, 1 AS one");
        published.settle();
        boolean died = !world.engine().answers();
        world.engine().start();
        return died;
    }

    private boolean outage(Random dice) {
        world.engine().stop();
        publish(dice, "id, name");
        reconciler.run();
        world.engine().start();
        return true;
    }

    private boolean late(ByHand hand, Random dice) {
        if (!hand.holdBack()) {
            return false;
        }
        publish(dice, dice.nextBoolean() ? "id" : "id, name, 1 AS one");
        published.settle();
        publish(dice, "id, name");
        published.settle();
        hand.letGo();
        return true;
    }

    private boolean pass() {
        clock.moveOn(Duration.ofMinutes(11));
        return true;
    }

    /** Which of an object's two layers is the portal's work and no administrator's. */
    static boolean hasPortalsWork(MadeObject made) {
        return isPortals(made.outerText()) || isPortals(made.innerText());
    }

    private static boolean isPortals(String text) {
        return !text.isEmpty() && !text.contains(Definition.OWNED_BY + ByHand.ADMIN);
    }
}
