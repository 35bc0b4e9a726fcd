package io.fondaco.publish.refresh;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.reconcile.DueRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The refreshes of all materialized views that the portal makes. */
@ApplicationScoped
public class Refreshes implements PanacheRepositoryBase<Refresh, UUID> {

    /** The one of that view, if the portal makes it. */
    public Optional<Refresh> of(QualifiedName object) {
        return find("object = ?1", object).firstResultOptional();
    }

    /** The one of that view, made if there is none. */
    Refresh made(QualifiedName object) {
        getEntityManager()
                .createNativeQuery("""
                        insert into publication_refresh (id, cluster, catalog_name, schema_name, object_name, principal,
                            definition, refreshed, took_millis, attempts, generation)
                        values (:id, :cluster, :catalog, :schema, :object, '', '', '', 0, 0, 0)
                        on conflict do nothing
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .executeUpdate();
        return of(object).orElseThrow();
    }

    /** Nothing is refreshed there any more. */
    void forget(QualifiedName object) {
        delete("object = ?1", object);
    }

    /** Those of these views, by the view; one that is no materialized view of the portal's has none. */
    public Map<QualifiedName, Refresh> of(Collection<QualifiedName> objects) {
        Set<QualifiedName> wanted = Set.copyOf(objects);
        return wanted.isEmpty()
                ? Map.of()
                : list(
                                "object.object in ?1",
                                wanted.stream().map(QualifiedName::object).collect(Collectors.toSet()))
                        .stream()
                        .filter(refresh -> wanted.contains(refresh.object()))
                        .collect(Collectors.toMap(Refresh::object, Function.identity()));
    }

    /** The same of the materialized views among these datasets; nothing is asked where there is none. */
    public Map<QualifiedName, Refresh> ofPorts(Collection<OutputPort> ports) {
        return of(ports.stream()
                .filter(port -> port.definition()
                        .filter(definition -> definition.kind() == ObjectKind.MATERIALIZED_VIEW)
                        .isPresent())
                .map(OutputPort::object)
                .toList());
    }

    /** The clusters in which some are due. */
    Set<String> clustersDue(Instant now) {
        return new TreeSet<>(getEntityManager()
                .createQuery(
                        "select distinct r.object.cluster from Refresh r where r.nextAttemptAt <= :now", String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** Those that are due. */
    DueRows<Refresh> dueRows() {
        return new DueRows<>(getEntityManager(), Refresh.class, "refreshed = ''");
    }
}
