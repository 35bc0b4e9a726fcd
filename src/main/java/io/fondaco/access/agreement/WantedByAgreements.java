package io.fondaco.access.agreement;

import io.fondaco.access.grant.WantedPrivileges;
import io.fondaco.access.rule.WantedRules;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.rule.Right;
import io.fondaco.product.organisation.DomainPrincipals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Trino must hold: always worked out anew from the agreements in force, the members of teams and the ports as they
 * are now, in the database, for one grant or for all of them. The one place that says which agreements count.
 */
@ApplicationScoped
class WantedByAgreements implements WantedPrivileges, WantedRules {

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
     * was removed, though somebody may have registered its name anew since. A standing one is the portal's own: of the
     * user that checks quality rules.
     */
    private static final String CONFIRMED = "exists (select 1 from service_account s where s.name = a.principal"
            + " and s.removed_at is null and s.confirmed_at is not null and s.registered_at <= a.starts_at)";

    private static final String PLACE = "select %1$s.cluster, %1$s.catalog_name, %1$s.schema_name, %1$s.object_name, ";

    /** A domain hands on what it holds, as long as it publishes as this user. */
    private static final String HANDS_ON = "case when a.holder_kind = 'DOMAIN' then 1 else 0 end as hands_on ";

    private static final String BY_ITSELF = PLACE + "a.principal as principal, " + HANDS_ON + IN_FORCE.formatted("%2$s")
            + " and (a.holder_kind = 'PERSON' or a.holder_kind = 'DOMAIN' and a.principal in (:publishing)"
            + " or a.holder_kind = 'SERVICE_ACCOUNT' and (a.standing = true or " + CONFIRMED + "))";
    private static final String AS_MEMBER = PLACE + "m.person as principal, 0 as hands_on "
            + IN_FORCE.formatted("%2$s join person_team m on m.team = a.principal") + " and a.holder_kind = 'TEAM'";

    /** Where what is read lies: in the port itself, or in the view of a mode, which is granted once it was seen. */
    private enum Lies {
        IN_PORT("p", "", " and a.mode_view is null"),
        IN_VIEW("v", "join mode_view v on v.id = a.mode_view and v.ready = true", "");

        private final String table;
        private final String join;
        private final String condition;

        Lies(String table, String join, String condition) {
            this.table = table;
            this.join = join;
            this.condition = condition;
        }

        private String select(String sql, Scope scope, String principal) {
            return sql.formatted(table, join) + condition + limit(scope, table, principal);
        }
    }

    private static final Set<Privilege> READ = Set.of(Privilege.SELECT);

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
    private final DomainPrincipals publishing;

    WantedByAgreements(EntityManager entities, Clusters clusters, DomainPrincipals publishing) {
        this.entities = entities;
        this.clusters = clusters;
        this.publishing = publishing;
    }

    private static String limit(Scope scope, String object, String principal) {
        return (scope.objects().isEmpty() ? "" : ON_OBJECTS.formatted(object))
                + (scope.principals().isEmpty() ? "" : OF_PRINCIPALS.formatted(principal));
    }

    private Query bind(Scope scope, Query query) {
        Set<String> principals = publishing.domains().keySet();
        query.setParameter("publishing", principals.isEmpty() ? Set.of("") : principals);
        if (!scope.objects().isEmpty()) {
            query.setParameter("clusters", parts(scope, QualifiedName::cluster))
                    .setParameter("catalogs", parts(scope, QualifiedName::catalog))
                    .setParameter("schemas", parts(scope, QualifiedName::schema))
                    .setParameter("objects", parts(scope, QualifiedName::object));
        }
        if (!scope.principals().isEmpty()) {
            query.setParameter("principals", scope.principals());
        }
        return query;
    }

    private static Set<String> parts(Scope scope, Function<QualifiedName, String> part) {
        return scope.objects().stream().map(part).collect(Collectors.toSet());
    }

    private static String wanted(Scope scope) {
        return Stream.of(Lies.values())
                .flatMap(lies -> Stream.of(
                        lies.select(BY_ITSELF, scope, "a.principal"), lies.select(AS_MEMBER, scope, "m.person")))
                .collect(Collectors.joining(" union all ", "(", ") w"));
    }

    @Override
    public Held of(QualifiedName object, String principal, Instant now) {
        Scope scope = new Scope(Set.of(object), Set.of(principal));
        Object found = bind(
                        scope, entities.createNativeQuery("select coalesce(max(w.hands_on), -1) from " + wanted(scope)))
                .setParameter("now", now)
                .getSingleResult();
        return switch (((Number) found).intValue()) {
            case 1 -> Held.passable(READ);
            case 0 -> Held.plainly(READ);
            default -> Held.NOTHING;
        };
    }

    @Override
    public Set<Right> in(String cluster, Set<String> catalogs, Instant now) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = bind(
                        Scope.EVERYTHING,
                        entities.createNativeQuery(
                                "select w.catalog_name, w.schema_name, w.object_name, w.principal, max(w.hands_on) from "
                                        + wanted(Scope.EVERYTHING)
                                        + " where w.cluster = :cluster and w.catalog_name in (:catalogs)"
                                        + " group by w.catalog_name, w.schema_name, w.object_name, w.principal",
                                Object[].class))
                .setParameter("cluster", cluster)
                .setParameter("catalogs", catalogs)
                .setParameter("now", now)
                .getResultList();
        return found.stream()
                .map(row -> new Right(
                        new QualifiedName(cluster, (String) row[0], (String) row[1], (String) row[2]),
                        (String) row[3],
                        ((Number) row[4]).intValue() == 1))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Differing> differing(Scope scope, @Nullable UUID after, @Nullable UUID upTo, Instant now) {
        String sql = "select distinct cast(g.id as varchar(36)), g.cluster, w.principal from engine_grant g left join "
                + wanted(scope)
                + " on " + SAME
                + " where 1 = 1" + limit(scope, "g", "g.principal") + (after == null ? "" : " and g.id > :after")
                + (upTo == null ? "" : " and g.id <= :upTo") + """
                 and (w.principal is not null and g.state in ('GONE', 'UNWANTED')
                    or w.principal is null and g.state not in ('GONE', 'UNWANTED')
                    or g.next_attempt_at is null
                        and (g.state not in ('VERIFIED', 'GONE')
                            or g.state = 'VERIFIED' and g.cluster not in (:known))
                    or g.leased_until is not null
                        and (w.principal is not null and g.wanted = '' or w.principal is null and g.wanted <> '')
                    or w.hands_on = 1 and g.state = 'VERIFIED' and g.wanted = 'SELECT')
                """;
        Query query = bind(scope, entities.createNativeQuery(sql, Object[].class))
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

    @Override
    public int addMissing(Scope scope, int most, Instant now) {
        String sql = """
                insert into engine_grant (id, cluster, catalog_name, schema_name, object_name, principal,
                    wanted, observed, state, attempts, next_attempt_at, generation)
                select gen_random_uuid(), n.cluster, n.catalog_name, n.schema_name, n.object_name, n.principal,
                    '', '', 'WANTED', 0, cast(:now as timestamp with time zone), 0
                from (select distinct w.cluster, w.catalog_name, w.schema_name, w.object_name, w.principal
                    from %s left join engine_grant g on %s where g.id is null limit :most) n
                order by n.cluster, n.catalog_name, n.schema_name, n.object_name, n.principal
                on conflict do nothing
                """.formatted(wanted(scope), SAME);
        return bind(scope, entities.createNativeQuery(sql))
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }
}
