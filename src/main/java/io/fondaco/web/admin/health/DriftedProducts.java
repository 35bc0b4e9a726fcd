package io.fondaco.web.admin.health;

import io.fondaco.access.mode.ModeView;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.access.mode.ReadsPort;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.harvest.ContractDrifts;
import io.fondaco.product.harvest.ContractDrifts.Standing;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products of which Trino does not have what they promise or publish, those first that it lacks since lately. */
@ApplicationScoped
class DriftedProducts {

    private static final int MOST = 100;

    private final ContractDrifts drifts;
    private final Publications publications;
    private final ModeViews modeViews;
    private final DataProducts products;
    private final OutputPorts ports;

    DriftedProducts(
            ContractDrifts drifts,
            Publications publications,
            ModeViews modeViews,
            DataProducts products,
            OutputPorts ports) {
        this.drifts = drifts;
        this.publications = publications;
        this.modeViews = modeViews;
        this.products = products;
        this.ports = ports;
    }

    /** The first hundred of each kind. */
    List<Drifted> first() {
        List<Drifted> all = new ArrayList<>(promised());
        all.addAll(published());
        all.sort(Comparator.comparing(Drifted::since).reversed());
        return all;
    }

    private List<Drifted> promised() {
        List<Standing> standing = drifts.standing(MOST);
        Map<UUID, DataProduct> byId =
                products.byIds(standing.stream().map(Standing::product).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(DataProduct::id, Function.identity()));
        return standing.stream()
                .map(each -> drifted(byId.get(each.product()), "/schema", each.sentence(), each.since()))
                .toList();
    }

    private List<Drifted> published() {
        List<Publication> inTrouble = publications.inTrouble(MOST);
        List<QualifiedName> objects =
                inTrouble.stream().map(Publication::object).toList();
        Map<QualifiedName, DataProduct> byObject = ports.byObject(objects).stream()
                .collect(Collectors.toMap(OutputPort::object, OutputPort::product, (first, _) -> first));
        Map<QualifiedName, ModeView> modes = modeViews.ofObjects(objects).stream()
                .collect(Collectors.toMap(ModeView::object, Function.identity(), (first, _) -> first));
        return inTrouble.stream()
                .flatMap(each -> drifted(each, byObject.get(each.object()), modes.get(each.object())).stream())
                .toList();
    }

    private static Optional<Drifted> drifted(
            Publication publication, @Nullable DataProduct product, @Nullable ModeView mode) {
        Instant since = publication.observedAt().orElse(Instant.EPOCH);
        if (mode != null) {
            String what = what(publication)
                    + " Until that is put right nobody reads %s so: %s."
                            .formatted(mode.port().object(), ReadsPort.way(mode.port(), mode.choice()));
            return Optional.of(drifted(mode.port().product(), "/manage?tab=product", what, since));
        }
        return Optional.ofNullable(product).map(known -> drifted(known, "/manage", what(publication), since));
    }

    private static String what(Publication publication) {
        return publication.state() == PublicationState.DRIFTED
                ? "Somebody changed %s in Trino.".formatted(publication.object())
                : "Trino does not take %s as published.".formatted(publication.object());
    }

    private static Drifted drifted(DataProduct product, String page, String what, Instant since) {
        return new Drifted(product.name(), "/products/" + product.path() + page, what, since);
    }
}
