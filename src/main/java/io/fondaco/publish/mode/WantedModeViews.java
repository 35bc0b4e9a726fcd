package io.fondaco.publish.mode;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.mode.Enforcement;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.access.mode.ReadsPort;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeQuery;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.publication.OtherObjects;
import io.fondaco.publish.publication.WantedPublications.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is wanted of the views of modes, always worked out anew: one is there as long as somebody holds something through it,
 * and its query follows from the contract as it is now.
 */
@ApplicationScoped
class WantedModeViews implements OtherObjects {

    private final ModeViews views;
    private final Agreements agreements;
    private final GeneratedViews generated;

    WantedModeViews(ModeViews views, Agreements agreements, GeneratedViews generated) {
        this.views = views;
        this.agreements = agreements;
        this.generated = generated;
    }

    @Override
    public Optional<Wanted> of(QualifiedName object) {
        return views.byObject(object).map(this::wanted);
    }

    @Override
    public Set<QualifiedName> all() {
        return views.listAll().stream().map(ModeView::object).collect(Collectors.toSet());
    }

    @Override
    public Set<QualifiedName> of(Set<UUID> products) {
        return Set.copyOf(views.objectsOf(products));
    }

    @Override
    public Optional<DataProduct> productOf(QualifiedName object) {
        return views.byObject(object).map(view -> view.port().product());
    }

    /** Whether somebody holds it, of a port that can be read. */
    boolean isHeld(ModeView view) {
        OutputPort port = view.port();
        return !port.removed() && port.product().status().isPublic() && agreements.anyThrough(view);
    }

    private Wanted wanted(ModeView view) {
        return isHeld(view)
                ? view.port()
                        .modes()
                        .named(view.choice().mode())
                        .map(mode -> wanted(view, mode))
                        .orElse(Wanted.NOTHING)
                : Wanted.NOTHING;
    }

    private Wanted wanted(ModeView view, AccessMode mode) {
        OutputPort port = view.port();
        Optional<String> problem = generated.of(port, mode) instanceof Enforcement.Way.None none
                ? Optional.of(none.why() + ".")
                : Optional.empty();
        ModeQuery query = new ModeQuery(
                mode, port.modeColumns(), generated.key(port), port.product().path());
        WantedObject object = new WantedObject(
                view.object(),
                generated.principal(port).orElse(""),
                DefinitionKind.VIEW,
                query.over(port.object(), view.choice()),
                false,
                "%s, read as: %s".formatted(port.object(), ReadsPort.way(port, view.choice())),
                meanings(port, mode));
        return new Wanted(Optional.of(object), Optional.empty(), false, problem);
    }

    private static Map<String, String> meanings(OutputPort port, AccessMode mode) {
        Set<String> shown = mode.shows(port.modeColumns()).stream()
                .map(column -> column.column().name())
                .collect(Collectors.toSet());
        return port.columns().stream()
                .filter(column -> shown.contains(column.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toMap(ContractColumn::name, ContractColumn::meaning, (one, _) -> one));
    }
}
