package io.fondaco.engine.definition;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.SqlFormatter;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.CreateMaterializedView;
import io.trino.sql.tree.CreateView;
import io.trino.sql.tree.Statement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Trino says of how an object was made.
 *
 * @param text the answer of {@code SHOW CREATE}; for a table, which nobody makes here, its comment
 */
record CreateStatement(DefinitionKind kind, @Nullable String text) {

    Definition definition(QualifiedName object, Map<String, String> meanings, @Nullable String owner) {
        if (kind == DefinitionKind.TABLE) {
            return new Definition(kind, "", false, text, meanings, owner);
        }
        return switch (parsed(object)) {
            case CreateView view ->
                new Definition(
                        kind,
                        query(view.getQuery()),
                        view.getSecurity().equals(Optional.of(CreateView.Security.INVOKER)),
                        view.getComment().orElse(null),
                        meanings,
                        owner);
            case CreateMaterializedView view ->
                new Definition(
                        kind, query(view.getQuery()), false, view.getComment().orElse(null), meanings, owner);
            default -> throw new IllegalStateException("No view: " + object);
        };
    }

    private Statement parsed(QualifiedName object) {
        try {
            return new SqlParser().createStatement(String.valueOf(text));
        } catch (ParsingException e) {
            throw new IllegalStateException("The definition of " + object + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String query(Statement query) {
        return CanonicalQuery.of(SqlFormatter.formatSql(query));
    }
}
