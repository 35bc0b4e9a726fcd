package io.fondaco.publish.version;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Reason;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.change.ProductPromises;
import io.fondaco.product.change.VersionPromises;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.folder.PublishFiles.Checked;
import io.fondaco.product.folder.PublishFiles.GoingBack;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.plan.MakePlan;
import io.fondaco.publish.plan.Plan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An owner goes back to an earlier version of the same major: its contract and its queries are live again. */
@ApplicationScoped
public class RollBack {

    /**
     * What going back would do.
     *
     * @param live the version that is live
     * @param number the one to go back to
     * @param against why it can't be done, in sentences; empty where it can
     * @param plan what would happen in Trino and to readers; empty where the portal knows by itself that it can't be done
     */
    public record Preview(String live, String number, List<String> against, Optional<Plan> plan) {

        public Preview {
            against = List.copyOf(against);
        }

        /** Whether nothing stands against it. */
        public boolean mayBeDone() {
            return against.isEmpty();
        }

        /** A short name of the plan, by which is known that it was this one that somebody looked at. */
        public String hash() {
            return plan.map(Plan::hash).orElse("");
        }
    }

    private final DataProducts products;
    private final MakePlan makePlan;
    private final PublishFiles publication;
    private final VersionPromises promises;
    private final ClusterDefinitions definitions;
    private final Clock clock;

    /**
     * A version that somebody may want back.
     *
     * @param ofOthers the objects that it reads and that the portal does not make
     */
    private record Wanted(EarlierVersion earlier, List<QualifiedName> ofOthers) {}

    RollBack(
            DataProducts products,
            MakePlan makePlan,
            PublishFiles publication,
            VersionPromises promises,
            ClusterDefinitions definitions,
            Clock clock) {
        this.products = products;
        this.makePlan = makePlan;
        this.publication = publication;
        this.promises = promises;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** The versions of this product of which nothing is known that would keep its owners from going back to them. */
    public Set<String> candidates(DataProduct product) {
        Set<String> kept = Set.copyOf(products.getEntityManager()
                .createQuery(
                        "select version.number from ProductVersion version where version.product = :product"
                                + " and version.files is not empty",
                        String.class)
                .setParameter("product", product)
                .getResultList());
        return EarlierVersion.candidates(product, kept);
    }

    /**
     * Tells what would happen; changes nothing.
     *
     * @throws NotFound if there is no such version
     * @throws Forbidden if the product is not theirs
     */
    public Preview plan(Person owner, DataProduct product, String number) {
        return plan(owner, wanted(owner, product, number));
    }

    private Preview plan(Person owner, Wanted wanted) {
        EarlierVersion earlier = wanted.earlier();
        if (earlier.against().isPresent()) {
            return new Preview(
                    earlier.live(), earlier.number(), List.of(earlier.against().get()), Optional.empty());
        }
        Plan plan = makePlan.ofGoingBack(earlier.files(), earlier.place(), owner);
        List<String> against = Stream.concat(plan.problems().stream().map(Problem::reason), gone(wanted).stream())
                .distinct()
                .toList();
        return new Preview(earlier.live(), earlier.number(), against, Optional.of(plan));
    }

    /**
     * Does it.
     *
     * @param seen the plan that was looked at, by its hash; empty for whatever it is now
     * @param why 10 to 500 characters
     * @throws Conflict if it can't be done, or not as it was looked at
     */
    public void goBack(Person owner, DataProduct product, String number, String seen, String why) {
        if (!Reason.fits(why)) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why, in 10 to 500 characters"));
        }
        Wanted wanted = wanted(owner, product, number);
        EarlierVersion earlier = wanted.earlier();
        Preview preview = plan(owner, wanted);
        if (!preview.mayBeDone()) {
            throw new Conflict("cannot-roll-back", String.join(" ", preview.against()));
        }
        if (!seen.isEmpty() && !seen.equals(preview.hash())) {
            throw new Conflict("plan-stale", "Something changed since you looked at this plan. Look at it again.");
        }
        Checked done = publication.goBack(
                earlier.files(),
                earlier.place(),
                new GoingBack(
                        earlier.live(),
                        earlier.highest(),
                        new ProductVersion.RolledBack(clock.instant(), owner.name(), why.strip()),
                        preview.plan().flatMap(Plan::change).orElse(PublishFiles.NEW)));
        if (!done.problems().isEmpty()) {
            throw new Conflict("cannot-roll-back", done.problems().getFirst().reason());
        }
    }

    private Wanted wanted(Person owner, DataProduct product, String number) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DataProduct known = products.findById(product.id());
            if (!known.isOwnedBy(owner)) {
                throw new Forbidden("not-an-owner", "Only the owners of this product go back to an earlier version.");
            }
            return known.version(number)
                    .map(version -> new Wanted(EarlierVersion.of(known, version), ofOthers(version)))
                    .orElseThrow(() -> new NotFound("version-unknown", "There is no such version."));
        });
    }

    /** What somebody else made for the version, and is there no longer. */
    private List<String> gone(Wanted wanted) {
        return wanted.ofOthers().stream()
                .filter(this::isGone)
                .map(object -> "%s is no longer in Trino, so nobody could read version %s."
                        .formatted(object, wanted.earlier().number()))
                .toList();
    }

    private List<QualifiedName> ofOthers(ProductVersion version) {
        return promises.of(version).stream()
                .map(ProductPromises::ports)
                .flatMap(ports -> ports.values().stream())
                .filter(port -> port.definition() == null)
                .map(OutputPort.Description::object)
                .toList();
    }

    private boolean isGone(QualifiedName object) {
        try {
            return definitions.of(object.cluster()).seen(object).isEmpty();
        } catch (EngineError e) {
            throw new Conflict("trino-silent", "Trino does not tell whether %s is still there.".formatted(object));
        }
    }
}
