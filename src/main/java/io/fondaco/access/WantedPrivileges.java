package io.fondaco.access;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Trino must hold: always worked out anew from the agreements in force, the members of teams and the ports as they
 * are now, in the database, for one grant or for all of them. The one place that says which agreements count.
 */
@ApplicationScoped
class WantedPrivileges {

    private static final String IN_FORCE = """
            from agreement a
            join output_port p on p.id = a.port
            join data_product d on d.id = p.product
            %s
            where a.state = 'IN_FORCE' and a.starts_at <= :now and (a.ends_at is null or a.ends_at > :now)
              and p.removed = false and d.status <> 'RETIRED'
            """;
    /**
     * An agreement of a service account gives something from when the account is confirmed, and never after the account
     * was removed, though somebody may have registered its name anew since.
     */
    private static final String CONFIRMED = "exists (select 1 from service_account s where s.name = a.principal"
            + " and s.removed_at is null and s.confirmed_at is not null and s.registered_at <= a.starts_at)";

    private static final String PLACE = "select p.cluster, p.catalog_name, p.schema_name, p.object_name, ";
    private static final String BY_ITSELF = PLACE + "a.principal as principal " + IN_FORCE.formatted("")
            + " and (a.holder_kind = 'PERSON' or a.holder_kind = 'SERVICE_ACCOUNT' and " + CONFIRMED + ")";
    private static final String AS_MEMBER = PLACE + "m.person as principal "
            + IN_FORCE.formatted("join person_team m on m.team = a.principal") + " and a.holder_kind = 'TEAM'";
    private static final String SAME = """
            w.cluster = g.cluster and w.catalog_name = g.catalog_name and w.schema_name = g.schema_name
              and w.object_name = g.object_name and w.principal = g.principal
            """;

    /** Each part by itself, for the indexes: what fits only part by part is looked at as well, and does no harm. */
    private static final String ON_OBJECTS =
            " and %1$s.cluster in (:clusters) and %1$s.catalog_name in (:catalogs) and %1$s.schema_name in (:schemas)"
                    + " and %1$s.object_name in (:objects)";

    private static final String OF_PRINCIPALS = " and %s in (:principals)";

    private final EntityManager entities;
    private final Clusters clusters;

    WantedPrivileges(EntityManager entities, Clusters clusters) {
        this.entities = entities;
        this.clusters = clusters;
    }

    /** The grants that may be other than they should be; an empty set of objects or principals means all of them. */
    record Scope(Set<QualifiedName> objects, Set<String> principals) {

        static final Scope EVERYTHING = new Scope(Set.of(), Set.of());

        private String limit(String object, String principal) {
            return (objects.isEmpty() ? "" : ON_OBJECTS.formatted(object))
                    + (principals.isEmpty() ? "" : OF_PRINCIPALS.formatted(principal));
        }

        private Query bind(Query query) {
            if (!objects.isEmpty()) {
                query.setParameter("clusters", parts(QualifiedName::cluster))
                        .setParameter("catalogs", parts(QualifiedName::catalog))
                        .setParameter("schemas", parts(QualifiedName::schema))
                        .setParameter("objects", parts(QualifiedName::object));
            }
            if (!principals.isEmpty()) {
                query.setParameter("principals", principals);
            }
            return query;
        }

        private Set<String> parts(Function<QualifiedName, String> part) {
            return objects.stream().map(part).collect(Collectors.toSet());
        }

        private String wanted() {
            return "(" + BY_ITSELF + limit("p", "a.principal") + " union all " + AS_MEMBER + limit("p", "m.person")
                    + ") w";
        }
    }

    /** A grant that is not what it should be, and whether it should be there. */
    record Differing(UUID id, String cluster, boolean wanted) {}

    /** What this principal must hold on the object. */
    Set<Privilege> of(QualifiedName object, String principal, Instant now) {
        Scope scope = new Scope(Set.of(object), Set.of(principal));
        Object found = scope.bind(entities.createNativeQuery("select count(*) from " + scope.wanted()))
                .setParameter("now", now)
                .getSingleResult();
        return ((Number) found).longValue() == 0 ? EnumSet.noneOf(Privilege.class) : EnumSet.of(Privilege.SELECT);
    }

    /**
     * Grants of a stretch of the table that are on the way to something else than is wanted, or nowhere, or that a worker
     * holds who was told otherwise. A grant in a cluster that is configured no more is never what it should be: nobody can see it.
     *
     * @param after the grant before the stretch, null for the first
     * @param upTo the last grant of it, null for the last of all
     */
    List<Differing> differing(Scope scope, @Nullable UUID after, @Nullable UUID upTo, Instant now) {
        String sql = "select distinct cast(g.id as varchar(36)), g.cluster, w.principal from engine_grant g left join "
                + scope.wanted()
                + " on " + SAME
                + " where 1 = 1" + scope.limit("g", "g.principal") + (after == null ? "" : " and g.id > :after")
                + (upTo == null ? "" : " and g.id <= :upTo") + """
                 and (w.principal is not null and g.state in ('GONE', 'UNWANTED')
                    or w.principal is null and g.state not in ('GONE', 'UNWANTED')
                    or g.next_attempt_at is null
                        and (g.state not in ('VERIFIED', 'GONE')
                            or g.state = 'VERIFIED' and g.cluster not in (:known))
                    or g.leased_until is not null
                        and (w.principal is not null and g.wanted = '' or w.principal is null and g.wanted <> ''))
                """;
        Query query = scope.bind(entities.createNativeQuery(sql, Object[].class))
                .setParameter("now", now)
                .setParameter("known", clusters.names());
        if (after != null) {
            query.setParameter("after", after);
        }
        if (upTo != null) {
            query.setParameter("upTo", upTo);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Differing(UUID.fromString((String) row[0]), (String) row[1], row[2] != null))
                .toList();
    }

    /** Makes rows, due at once, for grants that are wanted and were never heard of; says how many, at most so many. */
    int addMissing(Scope scope, int most, Instant now) {
        String sql = """
                insert into engine_grant (id, cluster, catalog_name, schema_name, object_name, principal,
                    wanted, observed, state, attempts, next_attempt_at, generation)
                select gen_random_uuid(), n.cluster, n.catalog_name, n.schema_name, n.object_name, n.principal,
                    '', '', 'WANTED', 0, cast(:now as timestamp with time zone), 0
                from (select distinct w.* from %s left join engine_grant g on %s where g.id is null limit :most) n
                order by n.cluster, n.catalog_name, n.schema_name, n.object_name, n.principal
                on conflict do nothing
                """.formatted(scope.wanted(), SAME);
        return scope.bind(entities.createNativeQuery(sql))
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }
}
