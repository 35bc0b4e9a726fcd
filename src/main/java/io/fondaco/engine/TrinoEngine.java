package io.fondaco.engine;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A real Trino, over JDBC, as the portal's own user. */
class TrinoEngine implements Engine {

    private static final Duration PATIENCE_FOR_A_SIGN_OF_LIFE = Duration.ofSeconds(3);

    private static final Duration PATIENCE_FOR_FILES = Duration.ofSeconds(2);

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
    public Duration patience() {
        return account.patience();
    }

    @Override
    public Held held(QualifiedName object, String principal) {
        String sql = """
                SELECT privilege_type, is_grantable
                FROM %s.information_schema.table_privileges
                WHERE grantee_type = 'USER' AND table_schema = ? AND table_name = ? AND grantee = ?
                """.formatted(quoted(object.catalog()));
        Map<String, Held> held = new HashMap<>();
        try (TrinoSession session = TrinoSession.open(account)) {
            session.read(
                    sql,
                    row -> add(held, principal, row.getString(1), row.getString(2)),
                    object.schema(),
                    object.object(),
                    principal);
        }
        return held.getOrDefault(principal, Held.NOTHING);
    }

    @Override
    public Map<QualifiedName, Map<Grantee, Held>> held(String catalog, Set<String> schemas) {
        Map<QualifiedName, Map<Grantee, Held>> all = new TreeMap<>();
        if (schemas.isEmpty()) {
            return all;
        }
        String sql = """
                SELECT table_schema, table_name, grantee_type, grantee, privilege_type, is_grantable
                FROM %s.information_schema.table_privileges
                WHERE table_schema IN (%s)
                """.formatted(quoted(catalog), marks(schemas));
        CatalogName name = new CatalogName(cluster, catalog);
        try (TrinoSession session = TrinoSession.open(account)) {
            session.read(sql, row -> add(all, name, row), schemas.toArray());
        }
        return all;
    }

    private static boolean add(Map<QualifiedName, Map<Grantee, Held>> all, CatalogName catalog, ResultSet row)
            throws SQLException {
        QualifiedName object = catalog.object(row.getString(1), row.getString(2));
        Grantee grantee =
                "USER".equals(row.getString(3)) ? Grantee.user(row.getString(4)) : Grantee.role(row.getString(4));
        return add(all.computeIfAbsent(object, key -> new TreeMap<>()), grantee, row.getString(5), row.getString(6));
    }

    /** Adds one row of Trino's list; a privilege that the portal has no word for is none of its matters. */
    private static <K> boolean add(Map<K, Held> held, K grantee, String privilege, String passable) {
        for (Privilege known : Privilege.values()) {
            if (known.name().equals(privilege)) {
                held.put(grantee, held.getOrDefault(grantee, Held.NOTHING).and(known, "YES".equals(passable)));
            }
        }
        return true;
    }

    @Override
    public void grant(QualifiedName object, String principal, Set<Privilege> privileges) {
        execute("GRANT %s ON %s TO USER %s".formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
    }

    @Override
    public void grantPassable(QualifiedName object, String principal, Set<Privilege> privileges) {
        execute("GRANT %s ON %s TO USER %s WITH GRANT OPTION"
                .formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
    }

    @Override
    public void revoke(QualifiedName object, String principal, Set<Privilege> privileges) {
        execute("REVOKE %s ON %s FROM USER %s".formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
    }

    @Override
    public void revokeGrantOption(QualifiedName object, String principal, Set<Privilege> privileges) {
        execute("REVOKE GRANT OPTION FOR %s ON %s FROM USER %s"
                .formatted(Privilege.text(privileges), object.sql(), quoted(principal)));
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

    @Override
    public Optional<String> obstacle(QualifiedName view) {
        try (TrinoSession session = TrinoSession.open(account)) {
            return new ViewCheck(
                            session,
                            cluster,
                            account.user(),
                            name -> keepsGrants(name).orElse(true))
                    .obstacle(view);
        }
    }

    @Override
    public Harvest harvest(String catalog, Set<String> schemas) {
        if (schemas.isEmpty()) {
            return new Harvest(List.of());
        }
        try (TrinoSession session = TrinoSession.open(account)) {
            return new Harvester(session, new CatalogName(cluster, catalog), schemas, "").harvest();
        }
    }

    @Override
    public Optional<HarvestedObject> look(QualifiedName object) {
        try (TrinoSession session = TrinoSession.open(account)) {
            return new Harvester(session, object.inCatalog(), Set.of(object.schema()), object.object())
                    .harvest().objects().stream()
                            .filter(found -> found.name().equals(object))
                            .findFirst();
        }
    }

    @Override
    public Optional<TableFiles> files(QualifiedName table) {
        try (TrinoSession session = TrinoSession.open(account.withStatementTimeout(PATIENCE_FOR_FILES))) {
            return session.read("SHOW CREATE TABLE " + table.sql(), row -> row.getString(1)).stream()
                    .findFirst()
                    .flatMap(TableFiles::in)
                    .map(files -> files.location().isPresent() ? files : byOneFile(session, table, files));
        }
    }

    /** A table of Hive's own says no location; any of its files does, if the portal's user may read it. */
    private static TableFiles byOneFile(TrinoSession session, QualifiedName table, TableFiles files) {
        try {
            return session.read("SELECT \"$path\" FROM " + table.sql() + " LIMIT 1", row -> row.getString(1)).stream()
                    .findFirst()
                    .map(files::around)
                    .orElse(files);
        } catch (EngineError e) {
            return files;
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

    static String marks(Set<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
