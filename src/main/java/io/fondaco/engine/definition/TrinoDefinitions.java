package io.fondaco.engine.definition;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The views of a real Trino, over JDBC. */
final class TrinoDefinitions implements Definitions {

    private final TrinoAccount account;

    TrinoDefinitions(TrinoAccount account) {
        this.account = account;
    }

    @Override
    public Optional<SeenDefinition> seen(QualifiedName object) {
        try (TrinoSession session = TrinoSession.open(account)) {
            return created(session, object).map(created -> {
                List<HarvestedColumn> columns = columns(session, object);
                return new SeenDefinition(
                        created.definition(object, meanings(columns), owner(session, object)), columns);
            });
        }
    }

    private static Optional<CreateStatement> created(TrinoSession session, QualifiedName object) {
        try {
            return Optional.of(show(session, DefinitionKind.VIEW, object));
        } catch (EngineError e) {
            return switch (e.kind()) {
                case MISSING -> Optional.empty();
                case UNSUPPORTED -> Optional.of(notView(session, object));
                case UNREACHABLE, TOO_SLOW, REFUSED, NOT_IN_NAME, FAILED -> throw e;
            };
        }
    }

    /** Trino says of what is no view only that it is none. */
    private static CreateStatement notView(TrinoSession session, QualifiedName object) {
        try {
            return show(session, DefinitionKind.MATERIALIZED_VIEW, object);
        } catch (EngineError e) {
            if (e.kind() == Kind.UNSUPPORTED) {
                return new CreateStatement(DefinitionKind.TABLE, comment(session, object));
            }
            throw e;
        }
    }

    private static CreateStatement show(TrinoSession session, DefinitionKind kind, QualifiedName object) {
        String sql = "SHOW CREATE %s %s".formatted(kind.sql(), object.sql());
        return new CreateStatement(
                kind, session.read(sql, row -> row.getString(1)).getFirst());
    }

    private static @Nullable String comment(TrinoSession session, QualifiedName table) {
        return session.read("""
                        SELECT comment FROM system.metadata.table_comments
                        WHERE catalog_name = ? AND schema_name = ? AND table_name = ? AND comment IS NOT NULL
                        """, row -> row.getString(1), table.catalog(), table.schema(), table.object()).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<HarvestedColumn> columns(TrinoSession session, QualifiedName object) {
        return session.read(
                """
                SELECT column_name, data_type, ordinal_position, comment FROM %s.information_schema.columns
                WHERE table_schema = ? AND table_name = ? ORDER BY ordinal_position
                """.formatted(quoted(object.catalog())),
                row -> new HarvestedColumn(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)),
                object.schema(),
                object.object());
    }

    private static Map<String, String> meanings(List<HarvestedColumn> columns) {
        return columns.stream()
                .filter(column -> column.comment() != null)
                .collect(Collectors.toMap(HarvestedColumn::name, HarvestedColumn::comment, (one, other) -> one));
    }

    /** Who holds all of it with the right to pass it on, as Trino keeps ownership; null where the catalog does not tell. */
    private static @Nullable String owner(TrinoSession session, QualifiedName object) {
        return session
                .read(
                        """
                        SELECT grantee FROM %s.information_schema.table_privileges
                        WHERE grantee_type = 'USER' AND is_grantable = 'YES' AND table_schema = ? AND table_name = ?
                        GROUP BY grantee HAVING count(DISTINCT privilege_type) >= %d ORDER BY grantee
                        """.formatted(quoted(object.catalog()), Privilege.values().length),
                        row -> row.getString(1),
                        object.schema(),
                        object.object())
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void send(DefinitionStatement statement, String principal) {
        run(account.inNameOf(principal), statement);
    }

    @Override
    public void refresh(QualifiedName view, String principal, Duration patience) {
        run(account.inNameOf(principal).withStatementTimeout(patience), new DefinitionStatement.Refresh(view));
    }

    @Override
    public void handOver(QualifiedName view, String owner) {
        run(account, new DefinitionStatement.HandOver(view, owner));
    }

    @Override
    public void annotate(DefinitionStatement comment) {
        if (comment.dropsGrants()) {
            throw new IllegalArgumentException("A comment on a view takes everybody's grants: " + comment.object());
        }
        run(account, comment);
    }

    private static void run(TrinoAccount account, DefinitionStatement statement) {
        try (TrinoSession session = TrinoSession.open(account)) {
            session.run(statement.sql());
        }
    }
}
