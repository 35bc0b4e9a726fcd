package io.fondaco.access.mode;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.Sha256;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeChoice;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All views that stand, or once stood, for a mode of a port. */
@ApplicationScoped
public class ModeViews implements PanacheRepositoryBase<ModeView, UUID> {

    private static final int SHORT = 6;

    private static final int AT_ONCE = 250;

    private record Stands(QualifiedName view, QualifiedName dataset) {}

    private final Enforcement enforcement;

    ModeViews(Enforcement enforcement) {
        this.enforcement = enforcement;
    }

    /**
     * The view through which somebody reads so, named if nobody did before; empty where it is the port's own object.
     *
     * @throws Conflict with a sentence that says why nobody can read it so
     */
    public Optional<ModeView> through(OutputPort port, ModeChoice choice) {
        if (choice.whole()) {
            return Optional.empty();
        }
        String hash = hash(choice);
        Optional<ModeView> known =
                find("port = ?1 and choiceHash = ?2", port, hash).firstResultOptional();
        return known.isPresent() ? known : Optional.of(named(port, choice, hash));
    }

    /** Where another dataset had the name once, a few letters of the port's own are added. */
    private ModeView named(OutputPort port, ModeChoice choice, String hash) {
        QualifiedName name = name(port, choice);
        return named(port, choice, hash, name)
                .or(() -> named(
                        port,
                        choice,
                        hash,
                        new QualifiedName(
                                name.cluster(),
                                name.catalog(),
                                name.schema(),
                                name.object() + "_" + shortened(port.id().toString()))))
                .orElseThrow(() -> new Conflict("mode-name-taken", "Another dataset has a view of that name already."));
    }

    private Optional<ModeView> named(OutputPort port, ModeChoice choice, String hash, QualifiedName name) {
        Object id = UUID.randomUUID();
        // Two approvals may name it at the same moment.
        getEntityManager()
                .createNativeQuery("""
                        insert into mode_view (id, port, access_mode, access_values, choice_hash,
                            cluster, catalog_name, schema_name, object_name, ready)
                        values (:id, :port, :mode, :values, :hash, :cluster, :catalog, :schema, :object, false)
                        on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("port", port.id())
                .setParameter("mode", choice.mode())
                .setParameter("values", choice.values())
                .setParameter("hash", hash)
                .setParameter("cluster", name.cluster())
                .setParameter("catalog", name.catalog())
                .setParameter("schema", name.schema())
                .setParameter("object", name.object())
                .executeUpdate();
        return find("port = ?1 and choiceHash = ?2", port, hash).firstResultOptional();
    }

    /**
     * What the view is called, or would be: after the port's object and the mode, with a few letters more where values were
     * chosen, and where the view stands in another schema than the object.
     *
     * @throws Conflict with a sentence that says why there can be none
     */
    public QualifiedName name(OutputPort port, ModeChoice choice) {
        AccessMode mode = port.modes().named(choice.mode()).orElseThrow(ModeViews::unknown);
        return switch (enforcement.of(port, mode)) {
            case Enforcement.Way.OnObject _ -> port.object();
            case Enforcement.Way.None none -> throw new Conflict("mode-not-enforced", none.why());
            case Enforcement.Way.ByView view -> {
                QualifiedName object = port.object();
                boolean beside = object.catalog().equals(view.catalog())
                        && object.schema().equals(view.schema());
                String values = choice.values().isEmpty() ? "" : "_" + shortened(choice.values());
                String elsewhere = beside ? "" : "_" + shortened(object.toString());
                yield object.mode(view.catalog(), view.schema(), choice.mode() + values + elsewhere);
            }
        };
    }

    private static String hash(ModeChoice choice) {
        return Sha256.hex(choice.mode() + "\n" + choice.values());
    }

    private static String shortened(String text) {
        return Sha256.hex(text).substring(0, SHORT);
    }

    /** To be thrown where a port has no mode of that name. */
    public static Conflict unknown() {
        return new Conflict("mode-unknown", "This dataset can't be read in this way any more.");
    }

    /** The view of that name. */
    public Optional<ModeView> byObject(QualifiedName object) {
        return object.namesMode() ? find("object = ?1", object).firstResultOptional() : Optional.empty();
    }

    /** For which dataset each of these views stands, now or when it was last there; what is none of them is left out. */
    public Map<QualifiedName, QualifiedName> datasets(Collection<QualifiedName> objects) {
        Set<QualifiedName> views =
                objects.stream().filter(QualifiedName::namesMode).collect(Collectors.toSet());
        Map<QualifiedName, QualifiedName> datasets = new HashMap<>();
        for (List<QualifiedName> some : Chunks.of(List.copyOf(views), AT_ONCE)) {
            Among among = Among.of(
                    "object",
                    some.stream().map(QualifiedName::object).distinct().toList());
            var query = getEntityManager()
                    .createQuery(
                            "select view.object, view.port.object from ModeView view where view.object.object in "
                                    + among.list(),
                            Stands.class);
            among.into(query::setParameter);
            query.getResultStream()
                    .filter(row -> views.contains(row.view()))
                    .forEach(row -> datasets.put(row.view(), row.dataset()));
        }
        return datasets;
    }

    /** Those of these names, with their ports. */
    public List<ModeView> ofObjects(Collection<QualifiedName> objects) {
        Set<QualifiedName> wanted =
                objects.stream().filter(QualifiedName::namesMode).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? List.of()
                : list(
                                "select view from ModeView view join fetch view.port port join fetch port.product"
                                        + " where view.object.object in ?1",
                                wanted.stream().map(QualifiedName::object).collect(Collectors.toSet()))
                        .stream()
                        .filter(view -> wanted.contains(view.object()))
                        .toList();
    }

    /** Those of ports of these products. */
    public List<ModeView> ofProducts(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : list("port.product.id in ?1", Set.copyOf(products));
    }

    /** Their names. */
    public List<QualifiedName> objectsOf(Collection<UUID> products) {
        return ofProducts(products).stream().map(ModeView::object).sorted().toList();
    }
}
