package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.audit.SealAudit;
import io.fondaco.audit.VerifyAudit;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.making.MakingSteps;
import io.fondaco.publish.publication.WantedPublications.Wanted;
import io.fondaco.testing.DrawnActions;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever files, people, Trino and the nodes do in whatever order: when the worker rests and somebody decided about what
 * others changed, Trino holds exactly the published objects, their comments and the grants on them, and nothing is stuck. A
 * failure names its history, which is the same each time.
 */
abstract class PublicationHistories {

    private static final Logger LOG = Logger.getLogger(PublicationHistories.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    HistoryWorld world;

    @Inject
    HistoryActions actions;

    @Inject
    WantedPublications wanted;

    @Inject
    Publications publications;

    @Inject
    PublicationReconciler reconciler;

    @Inject
    DefinitionDrift drift;

    @Inject
    ResyncPublications resync;

    @Inject
    Grants grants;

    @Inject
    GrantReconciler grantReconciler;

    @Inject
    DriftCheck grantDrift;

    @Inject
    Agreements agreements;

    @Inject
    MovableClock clock;

    @Inject
    SealAudit sealAudit;

    @Inject
    VerifyAudit verifyAudit;

    @AfterEach
    void now() {
        clock.reset();
    }

    /** What is done by hand in this engine. */
    abstract ByHand hand();

    /** How many histories to try. */
    abstract int histories();

    /** How many actions the longest has, besides the first five. */
    abstract int longest();

    /** How often each action must have succeeded in all of them. */
    abstract int floor();

    /** What can't be done to this engine. */
    Set<String> impossible() {
        return Set.of();
    }

    @Test
    void trinoHoldsWhatIsPublished() {
        DrawnActions drawn = actions.with(hand());
        for (long seed = 1; seed <= histories(); seed++) {
            world.begin(hand());
            Random dice = new Random(seed);
            int steps = 5 + dice.nextInt(longest());
            for (int step = 0; step < steps; step++) {
                drawn.act(dice);
            }
            rest();
            assertThatAllIsTrue("history " + seed);
        }
        LOG.infof("actions: %s", drawn.counts());
        Map<String, DrawnActions.Count> rare = drawn.below(floor());
        rare.keySet().removeAll(impossible());
        assertThat(rare)
                .as("actions that succeeded less than %d times, of %s", floor(), drawn.counts())
                .isEmpty();
        sealAudit.run();
        assertThat(verifyAudit.run(GRACE).firstBroken()).isNull();
    }

    /** Time passes until every lease and every pause is over, everybody has decided, and nothing is due any more. */
    private void rest() {
        hand().right(true);
        resync.run();
        for (int round = 0; round < 4; round++) {
            clock.moveOn(Duration.ofMinutes(11));
            drift.run();
            actions.decideAll();
            reconciler.run();
            waitFor();
            grantDrift.run();
            grantReconciler.run();
            waitFor();
        }
        assertThat(resync.run()).as("what is left to heal").isZero();
    }

    private void waitFor() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(PATIENCE)
                .until(this::nothingIsInWork);
    }

    private boolean nothingIsInWork() {
        Instant now = clock.instant();
        String working = "nextAttemptAt <= ?1 or leasedUntil > ?1";
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.count(working, now) == 0 && grants.count(working, now) == 0);
    }

    private void assertThatAllIsTrue(String history) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(publications.list("nextAttemptAt is not null or leasedUntil is not null"))
                    .as("%s: what is stuck", history)
                    .extracting(row -> row.state() + " " + row.object() + " "
                            + row.lastError().orElse(""))
                    .isEmpty();
            for (QualifiedName object : HistoryWorld.PLACES) {
                assertThatIsAsWanted(history + ": " + object, object);
            }
        });
    }

    private void assertThatIsAsWanted(String what, QualifiedName object) {
        Wanted wish = wanted.of(object);
        MadeObject made = world.made(object);
        if (wish.object().isPresent()) {
            Publication row = publications.of(object).orElseThrow();
            assertThat(row.state()).as(what).isEqualTo(PublicationState.LIVE);
            assertThat(MakingSteps.next(wish.object().get(), made)).as(what).isEmpty();
            assertThat(made.text()).as(what).isEqualTo(row.writtenText());
            assertThat(world.engine().privileges(object, "ada").contains(Privilege.SELECT))
                    .as("%s: whether ada reads it", what)
                    .isEqualTo(isOwedToAda(object));
        } else if (!wish.letGo()) {
            assertThat(HistoryActions.hasPortalsWork(made))
                    .as("%s: %s", what, made.text())
                    .isFalse();
        }
    }

    private boolean isOwedToAda(QualifiedName object) {
        return agreements.listAll().stream()
                .filter(agreement -> agreement.state() == AgreementState.IN_FORCE)
                .filter(agreement -> agreement.holder().name().equals("ada"))
                .anyMatch(agreement -> agreement.port().object().equals(object));
    }
}
