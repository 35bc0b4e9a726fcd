package io.fondaco.engine.person;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Harvester;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A real Trino, over JDBC, in one user's name; each conversation carries a tag that was noted before, but for what the
 * user typed.
 */
final class TrinoPersonEngine implements PersonEngine {

    private static final String VALIDATE = "EXPLAIN (TYPE VALIDATE)\n";

    private static final String ESTIMATES = "Estimates: {";

    private final String cluster;
    private final TrinoAccount account;
    private final Supplier<String> tags;

    TrinoPersonEngine(String cluster, TrinoAccount account, Supplier<String> tags) {
        this.cluster = cluster;
        this.account = account;
        this.tags = tags;
    }

    private TrinoSession open() {
        return TrinoSession.open(account, tags.get());
    }

    @Override
    public Optional<String> whyNot(String query) {
        try (TrinoSession session = open()) {
            session.run(VALIDATE + QueryText.alone(query));
            return Optional.empty();
        } catch (EngineError e) {
            return switch (e.kind()) {
                case UNREACHABLE, TOO_SLOW, NOT_IN_NAME -> throw e;
                case REFUSED, MISSING, UNSUPPORTED, FAILED -> Optional.of(QueryText.oneLineUp(e.getMessage()));
            };
        }
    }

    @Override
    public String plan(String query) {
        try (TrinoSession session = open()) {
            return session.read("EXPLAIN (TYPE LOGICAL)\n" + QueryText.alone(query), row -> row.getString(1)).stream()
                    .flatMap(String::lines)
                    .filter(line -> !line.contains(ESTIMATES))
                    .collect(Collectors.joining("\n"));
        } catch (EngineError e) {
            throw QueryText.oneLineUp(e);
        }
    }

    @Override
    public List<OutputColumn> output(String query) {
        try (TrinoSession session = open()) {
            session.run("PREPARE described FROM\n" + QueryText.alone(query));
            return session.read("DESCRIBE OUTPUT described", this::column);
        } catch (EngineError e) {
            throw QueryText.oneLineUp(e);
        }
    }

    /** Name, catalog, schema, table, type, and further ones. */
    private OutputColumn column(ResultSet row) throws SQLException {
        return new OutputColumn(
                row.getString(1), row.getString(5), source(row.getString(2), row.getString(3), row.getString(4)));
    }

    private Optional<QualifiedName> source(@Nullable String catalog, @Nullable String schema, @Nullable String table) {
        if (catalog == null || schema == null || table == null || table.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new QualifiedName(cluster, catalog, schema, table));
    }

    @Override
    public Rows firstRows(String query, int limit) {
        return rows(query, limit, this::open);
    }

    /** Without a tag that was noted: whatever else is asked around it reads no data. */
    @Override
    public Rows tried(String query, int limit) {
        return rows(query, limit, () -> TrinoSession.open(account));
    }

    private static Rows rows(String query, int limit, Supplier<TrinoSession> opened) {
        String alone = QueryText.alone(query);
        // What reads alone as a query can't leave the brackets that are put around it.
        if (!SqlReferences.isQuery(alone)) {
            throw new EngineError(Kind.FAILED, "This is not one SELECT.");
        }
        try (TrinoSession session = opened.get()) {
            return session.readWhole("SELECT * FROM (\n%s\n) LIMIT %d".formatted(alone, limit), RowTexts::read);
        } catch (EngineError e) {
            throw QueryText.oneLineUp(e);
        }
    }

    @Override
    public List<QualifiedName> readable(String words, int limit) {
        return new ReadableNames(cluster, this::open).with(words, limit);
    }

    @Override
    public Optional<HarvestedObject> look(QualifiedName object) {
        try (TrinoSession session = open()) {
            return new Harvester(session, object.inCatalog(), Set.of(object.schema()), object.object())
                    .harvest().objects().stream()
                            // Trino lists a table to whoever asks, its columns only to who may read it.
                            .filter(found -> found.name().equals(object)
                                    && !found.columns().isEmpty())
                            .findFirst();
        } catch (EngineError e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
