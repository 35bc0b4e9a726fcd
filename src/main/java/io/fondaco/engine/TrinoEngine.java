package io.fondaco.engine;

import static io.fondaco.engine.QualifiedName.quoted;

import io.fondaco.engine.EngineError.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real Trino, over JDBC, as the portal's own user. */
class TrinoEngine implements Engine {

    private static final Duration PATIENCE_FOR_A_SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** Nobody has this name; a revocation from nobody shows whether the catalog knows grants, and changes nothing. */
    private static final String NOBODY = "fondaco-probe-nobody";

    private final String cluster;
    private final TrinoAccount account;

    TrinoEngine(String cluster, ClusterConfig config) {
        this(cluster, TrinoAccount.of(config));
    }

    TrinoEngine(String cluster, TrinoAccount account) {
        this.cluster = cluster;
        this.account = account;
    }

    @Override
    public String user() {
        return account.user();
    }

    @Override
    public String source() {
        return account.source();
    }

    @Override
    public boolean answers() {
        try (TrinoSession session = TrinoSession.open(account.withStatementTimeout(PATIENCE_FOR_A_SIGN_OF_LIFE))) {
            session.read("SELECT 1", row -> row.getInt(1));
            return true;
        } catch (EngineError e) {
            return false;
        }
    }

    @Override
    public Set<Privilege> privileges(QualifiedName object, String principal) {
        try (TrinoSession session = TrinoSession.open(account)) {
            return held(session, object, principal).keySet();
        }
    }

    @Override
    public Map<QualifiedName, Map<String, Set<Privilege>>> privileges(String catalog, Set<String> schemas) {
        Map<QualifiedName, Map<String, Set<Privilege>>> all = new TreeMap<>();
        if (schemas.isEmpty()) {
            return all;
        }
        String sql = """
                SELECT table_schema, table_name, grantee, privilege_type
                FROM %s.information_schema.table_privileges
                WHERE grantee_type = 'USER' AND table_schema IN (%s)
                """.formatted(quoted(catalog), marks(schemas));
        try (TrinoSession session = TrinoSession.open(account)) {
            session.read(sql, row -> add(all, new CatalogName(cluster, catalog), row), schemas.toArray());
        }
        return all;
    }

    private static boolean add(Map<QualifiedName, Map<String, Set<Privilege>>> all, CatalogName catalog, ResultSet row)
            throws SQLException {
        QualifiedName object = catalog.object(row.getString(1), row.getString(2));
        Optional<Privilege> privilege = privilege(row.getString(4));
        if (privilege.isPresent()) {
            all.computeIfAbsent(object, key -> new TreeMap<>())
                    .computeIfAbsent(row.getString(3), key -> EnumSet.noneOf(Privilege.class))
                    .add(privilege.get());
        }
        return true;
    }

    @Override
    public void grant(QualifiedName object, String principal, Set<Privilege> privileges) {
        execute("GRANT %s ON %s TO USER %s".formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
    }

    @Override
    public void revoke(QualifiedName object, String principal, Set<Privilege> privileges) {
        try (TrinoSession session = TrinoSession.open(account)) {
            Map<Privilege, Boolean> held = held(session, object, principal);
            Set<Privilege> passable = privileges.stream()
                    .filter(privilege -> held.getOrDefault(privilege, false))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Privilege.class)));
            if (!passable.isEmpty()) {
                session.run("REVOKE GRANT OPTION FOR %s ON %s FROM USER %s"
                        .formatted(Privilege.text(passable), object.sql(), quoted(principal)));
            }
            session.run("REVOKE %s ON %s FROM USER %s"
                    .formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
        }
    }

    @Override
    public Optional<Boolean> keepsGrants(QualifiedName probe) {
        try {
            execute("REVOKE SELECT ON %s FROM USER %s".formatted(probe.sql(), quoted(NOBODY)));
            return Optional.of(true);
        } catch (EngineError e) {
            return e.kind() == Kind.UNSUPPORTED ? Optional.of(false) : Optional.empty();
        }
    }

    /** The portal's own user is a stranger to the view as well, so that Trino checks its owner's right to pass on. */
    @Override
    public Optional<String> obstacle(QualifiedName view) {
        try {
            execute("EXPLAIN (TYPE VALIDATE) SELECT * FROM " + view.sql());
            return Optional.empty();
        } catch (EngineError e) {
            return switch (e.kind()) {
                case REFUSED, FAILED -> Optional.of(e.getMessage());
                case UNREACHABLE, MISSING, UNSUPPORTED -> Optional.empty();
            };
        }
    }

    @Override
    public Harvest harvest(String catalog, Set<String> schemas) {
        if (schemas.isEmpty()) {
            return new Harvest(List.of());
        }
        try (TrinoSession session = TrinoSession.open(account)) {
            return new Harvester(session, new CatalogName(cluster, catalog), schemas).harvest();
        }
    }

    @Override
    public List<FinishedQuery> finishedQueries() {
        String sql = """
                SELECT query_id, "user", source, created, "end", error_code
                FROM system.runtime.queries
                WHERE state IN ('FINISHED', 'FAILED')
                """;
        try (TrinoSession session = TrinoSession.open(account)) {
            return session.read(
                    sql,
                    row -> new FinishedQuery(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            instant(row.getTimestamp(5)),
                            row.getString(6)));
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private void execute(String sql) {
        try (TrinoSession session = TrinoSession.open(account)) {
            session.run(sql);
        }
    }

    private static Map<Privilege, Boolean> held(TrinoSession session, QualifiedName object, String principal) {
        String sql = """
                SELECT privilege_type, is_grantable
                FROM %s.information_schema.table_privileges
                WHERE grantee_type = 'USER' AND table_schema = ? AND table_name = ? AND grantee = ?
                """.formatted(quoted(object.catalog()));
        Map<Privilege, Boolean> held = new LinkedHashMap<>();
        session.read(
                sql,
                row -> {
                    boolean passable = "YES".equals(row.getString(2));
                    privilege(row.getString(1)).ifPresent(known -> held.merge(known, passable, Boolean::logicalOr));
                    return true;
                },
                object.schema(),
                object.object(),
                principal);
        return held;
    }

    private static Optional<Privilege> privilege(String name) {
        for (Privilege known : Privilege.values()) {
            if (known.name().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    static String marks(Set<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
