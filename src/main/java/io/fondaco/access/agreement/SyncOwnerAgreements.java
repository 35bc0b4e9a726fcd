package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.identity.People;
import io.fondaco.job.Jobs;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.harvest.Catalogs;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Owners read what they own: each holds a standing agreement for each port, kept in step with the product's files,
 * until they leave.
 * When a product is retired or a port is taken away, every agreement on it ends.
 */
@ApplicationScoped
public class SyncOwnerAgreements {

    /** How many agreements were made and how many ended. */
    public record Result(int made, int ended) {

        private static final Result NOTHING = new Result(0, 0);

        private Result and(Result other) {
            return new Result(made + other.made, ended + other.ended);
        }
    }

    private record Right(UUID port, String principal) {}

    private record Lost(Holder holder, Optional<UUID> request) {

        static Lost of(Agreement agreement) {
            return new Lost(agreement.holder(), agreement.request());
        }
    }

    private final DataProducts products;
    private final People people;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final EndAgreement end;
    private final Catalogs catalogs;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<DatasetsRemoved> removed;

    SyncOwnerAgreements(
            DataProducts products,
            People people,
            Agreements agreements,
            HolderPrincipals principals,
            EndAgreement end,
            Catalogs catalogs,
            Jobs jobs,
            Clock clock,
            Event<DatasetsRemoved> removed) {
        this.products = products;
        this.people = people;
        this.agreements = agreements;
        this.principals = principals;
        this.end = end;
        this.catalogs = catalogs;
        this.jobs = jobs;
        this.clock = clock;
        this.removed = removed;
    }

    @Scheduled(
            cron = "{fondaco.jobs.owner-agreements}",
            identity = "owner-agreements",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        for (UUID id : changed.products()) {
            try {
                keep(id);
            } catch (RuntimeException e) {
                Log.warnf("product=%s: its agreements wait for the schedule: %s", id, e.getMessage());
            }
        }
    }

    /** Puts every product right, each in a transaction of its own. */
    public Result run() {
        return jobs.run("owner-agreements", attempt -> {
            List<UUID> all = QuarkusTransaction.requiringNew()
                    .call(() -> products.listAll().stream().map(DataProduct::id).toList());
            List<Result> kept = new ArrayList<>();
            attempt.each(all, id -> kept.add(keep(id)) ? 1 : 0);
            Result result = kept.stream().reduce(Result.NOTHING, Result::and);
            attempt.did(result.made(), "standing agreements made");
            attempt.did(result.ended(), "agreements ended");
            return result;
        });
    }

    private Result keep(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.findLocked(id).map(this::keep).orElse(Result.NOTHING));
    }

    private Result keep(DataProduct product) {
        List<Agreement> open = agreements.openOn(product);
        List<Agreement> obsolete = open.stream()
                .filter(agreement -> reasonToEnd(product, agreement) != null)
                .sorted(Agreement.IN_ORDER)
                .toList();
        obsolete.forEach(agreement ->
                end.end(agreement, reasonToEnd(product, agreement), "system:ownership", "The product's files say so"));
        tellOfRemovedPorts(open, obsolete);
        int made = product.status() == ProductStatus.RETIRED ? 0 : giveOwners(product, presentOwners(product), open);
        return new Result(made, obsolete.size());
    }

    /** One notice for all datasets that one holder lost at once. */
    private void tellOfRemovedPorts(List<Agreement> open, List<Agreement> obsolete) {
        Map<Lost, List<Agreement>> lost = obsolete.stream()
                .filter(agreement ->
                        !agreement.standing() && agreement.endReason().equals(Optional.of(EndReason.PORT_REMOVED)))
                .collect(Collectors.groupingBy(Lost::of));
        lost.forEach((who, ended) -> {
            long kept = open.stream()
                    .filter(agreement ->
                            agreement.holder().equals(who.holder()) && agreement.state() != AgreementState.ENDED)
                    .map(Agreement::port)
                    .distinct()
                    .count();
            removed.fire(new DatasetsRemoved(ended.stream().map(Agreement::id).toList(), (int) kept));
        });
    }

    private @Nullable EndReason reasonToEnd(DataProduct product, Agreement agreement) {
        if (product.status() == ProductStatus.RETIRED) {
            return EndReason.RETIRED;
        }
        if (agreement.port().removed()) {
            return EndReason.PORT_REMOVED;
        }
        boolean owner = product.people(ProductRole.OWNER).contains(agreement.principal());
        if (agreement.standing() && people.hasLeft(agreement.principal())) {
            return EndReason.PERSON_LEFT;
        }
        return agreement.standing() && !owner ? EndReason.NO_LONGER_OWNER : null;
    }

    private List<String> presentOwners(DataProduct product) {
        return product.people(ProductRole.OWNER).stream()
                .filter(owner -> !people.hasLeft(owner))
                .toList();
    }

    private int giveOwners(DataProduct product, List<String> owners, List<Agreement> open) {
        Set<Right> held = new HashSet<>();
        open.stream()
                .filter(agreement -> agreement.standing() && agreement.state() != AgreementState.ENDED)
                .forEach(agreement -> held.add(new Right(agreement.port().id(), agreement.principal())));
        List<Agreement> missing = product.ports().stream()
                .filter(port -> catalogs.keepsGrants(port.object().inCatalog()).orElse(false))
                .flatMap(port -> owners.stream()
                        .filter(owner -> !held.contains(new Right(port.id(), owner)))
                        .map(owner -> Agreement.ofOwner(port, owner, clock.instant())))
                .sorted(Agreement.IN_ORDER)
                .toList();
        missing.forEach(agreement -> {
            agreements.persist(agreement);
            principals.touch(agreement);
        });
        return missing.size();
    }
}
