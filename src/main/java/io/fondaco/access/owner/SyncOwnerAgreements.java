package io.fondaco.access.owner;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.access.holder.Holder;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final int LOOKED_AT_TOGETHER = 500;
    private static final int KEPT_TOGETHER = 50;

    private record Right(UUID port, String principal) {}

    private record Lost(Holder holder, Optional<UUID> request) {

        static Lost of(Agreement agreement) {
            return new Lost(agreement.holder(), agreement.request());
        }
    }

    private final DataProducts products;
    private final People people;
    private final Agreements agreements;
    private final OwnerAgreementsDue due;
    private final ResyncGrants resync;
    private final EndAgreement end;
    private final Catalogs catalogs;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<DatasetsRemoved> removed;

    SyncOwnerAgreements(
            DataProducts products,
            People people,
            Agreements agreements,
            OwnerAgreementsDue due,
            ResyncGrants resync,
            EndAgreement end,
            Catalogs catalogs,
            Jobs jobs,
            Clock clock,
            Event<DatasetsRemoved> removed) {
        this.products = products;
        this.people = people;
        this.agreements = agreements;
        this.due = due;
        this.resync = resync;
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
        for (List<UUID> some : Chunks.of(List.copyOf(changed.products()), LOOKED_AT_TOGETHER)) {
            try {
                Chunks.of(QuarkusTransaction.requiringNew().call(() -> due.among(some)), KEPT_TOGETHER)
                        .forEach(this::keep);
            } catch (RuntimeException e) {
                Log.warnf("agreements of changed products wait for the schedule: %s", e.getMessage());
            }
        }
    }

    /** Puts right what is not: some products together, and one by one where that fails. */
    public Result run() {
        return jobs.run("owner-agreements", attempt -> {
            List<UUID> all = QuarkusTransaction.requiringNew().call(due::all);
            List<Result> kept = new ArrayList<>();
            for (List<UUID> some : Chunks.of(all, KEPT_TOGETHER)) {
                try {
                    kept.add(keep(some));
                } catch (RuntimeException e) {
                    attempt.each(some, id -> kept.add(keep(List.of(id))) ? 1 : 0);
                }
            }
            Result result = kept.stream().reduce(Result.NOTHING, Result::and);
            attempt.did(result.made(), "standing agreements made");
            attempt.did(result.ended(), "agreements ended");
            return result;
        });
    }

    private Result keep(List<UUID> ids) {
        Set<QualifiedName> given = new HashSet<>();
        Result result = QuarkusTransaction.requiringNew().call(() -> {
            Map<DataProduct, List<Agreement>> open = new LinkedHashMap<>();
            products.findLocked(ids).forEach(product -> open.put(product, agreements.openOn(product)));
            int ended = end(open);
            int made = make(open, given);
            look(given);
            return new Result(made, ended);
        });
        // Of two changes at the same moment neither saw the other: who ends last sees both.
        QuarkusTransaction.requiringNew().run(() -> look(given));
        return result;
    }

    private void look(Set<QualifiedName> given) {
        if (!given.isEmpty()) {
            resync.in(new Scope(given, Set.of()));
        }
    }

    private int end(Map<DataProduct, List<Agreement>> open) {
        Map<Agreement, EndReason> obsolete = new TreeMap<>(Agreement.IN_ORDER);
        open.forEach((product, agreements) -> agreements.forEach(
                agreement -> reasonToEnd(product, agreement).ifPresent(reason -> obsolete.put(agreement, reason))));
        obsolete.forEach(
                (agreement, reason) -> end.end(agreement, reason, "system:ownership", "The product's files say so"));
        open.values().forEach(this::tellOfRemovedPorts);
        return obsolete.size();
    }

    private int make(Map<DataProduct, List<Agreement>> open, Set<QualifiedName> given) {
        List<Agreement> missing = open.entrySet().stream()
                .filter(product -> product.getKey().status() != ProductStatus.RETIRED)
                .flatMap(product -> missing(product.getKey(), presentOwners(product.getKey()), product.getValue()))
                .sorted(Agreement.IN_ORDER)
                .toList();
        agreements.persist(missing);
        missing.forEach(agreement -> given.add(agreement.port().object()));
        return missing.size();
    }

    /** One notice for all datasets that one holder lost at once. */
    private void tellOfRemovedPorts(List<Agreement> open) {
        Map<Lost, List<Agreement>> lost = open.stream()
                .filter(agreement ->
                        !agreement.standing() && agreement.endReason().equals(Optional.of(EndReason.PORT_REMOVED)))
                .collect(Collectors.groupingBy(Lost::of));
        lost.forEach((who, ended) -> {
            long kept = open.stream()
                    .filter(agreement -> agreement.holder().equals(who.holder()) && agreement.isOpen())
                    .map(Agreement::port)
                    .distinct()
                    .count();
            removed.fire(new DatasetsRemoved(ended.stream().map(Agreement::id).toList(), (int) kept));
        });
    }

    private Optional<EndReason> reasonToEnd(DataProduct product, Agreement agreement) {
        if (product.status() == ProductStatus.RETIRED) {
            return Optional.of(EndReason.RETIRED);
        }
        if (agreement.port().removed()) {
            return Optional.of(EndReason.PORT_REMOVED);
        }
        boolean owner = product.people(ProductRole.OWNER).contains(agreement.principal());
        if (agreement.standing() && people.hasLeft(agreement.principal())) {
            return Optional.of(EndReason.PERSON_LEFT);
        }
        return agreement.standing() && !owner ? Optional.of(EndReason.NO_LONGER_OWNER) : Optional.empty();
    }

    private List<String> presentOwners(DataProduct product) {
        return product.people(ProductRole.OWNER).stream()
                .filter(owner -> !people.hasLeft(owner))
                .toList();
    }

    private Stream<Agreement> missing(DataProduct product, List<String> owners, List<Agreement> open) {
        Set<Right> held = new HashSet<>();
        open.stream()
                .filter(agreement -> agreement.standing() && agreement.isOpen())
                .forEach(agreement -> held.add(new Right(agreement.port().id(), agreement.principal())));
        return product.ports().stream()
                .filter(port -> catalogs.keepsGrants(port.object().inCatalog()).orElse(false))
                .flatMap(port -> owners.stream()
                        .filter(owner -> !held.contains(new Right(port.id(), owner)))
                        .map(owner -> Agreement.ofOwner(port, owner, clock.instant())));
    }
}
