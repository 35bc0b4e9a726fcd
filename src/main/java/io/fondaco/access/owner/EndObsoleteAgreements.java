package io.fondaco.access.owner;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends what a product no longer gives: with the product, with a dataset of it, or with who owned it. */
@ApplicationScoped
class EndObsoleteAgreements {

    private record Lost(Holder holder, Optional<UUID> request) {

        static Lost of(Agreement agreement) {
            return new Lost(agreement.holder(), agreement.request());
        }
    }

    private final People people;
    private final EndAgreement end;
    private final Event<DatasetsRemoved> removed;

    EndObsoleteAgreements(People people, EndAgreement end, Event<DatasetsRemoved> removed) {
        this.people = people;
        this.end = end;
        this.removed = removed;
    }

    /** Ends those of these open agreements that their product no longer gives; returns how many. */
    int end(Map<DataProduct, List<Agreement>> open) {
        Map<Agreement, EndReason> obsolete = new TreeMap<>(Agreements.IN_ORDER);
        open.forEach((product, agreements) -> agreements.forEach(
                agreement -> reasonToEnd(product, agreement).ifPresent(reason -> obsolete.put(agreement, reason))));
        obsolete.forEach(
                (agreement, reason) -> end.end(agreement, reason, "system:ownership", "The product's files say so"));
        open.values().forEach(this::tellOfRemovedPorts);
        return obsolete.size();
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
            boolean retired = agreement.port().life().isRetired();
            return Optional.of(retired ? EndReason.RETIRED : EndReason.PORT_REMOVED);
        }
        if (agreement.holder().kind() != HolderKind.PERSON) {
            return Optional.empty();
        }
        boolean owner = product.people(ProductRole.OWNER).contains(agreement.principal());
        if (agreement.standing() && people.hasLeft(agreement.principal())) {
            return Optional.of(EndReason.PERSON_LEFT);
        }
        return agreement.standing() && !owner ? Optional.of(EndReason.NO_LONGER_OWNER) : Optional.empty();
    }
}
