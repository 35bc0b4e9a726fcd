package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.ExecuteImmediate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SampledRelation;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a text mentions by name, to tell those that its author asked for from those that a row filter or a
 * column mask needed. It looks at names alone: a column counts as mentioned if anything in the text is called so.
 */
public final class SqlColumns {

    private final Set<String> names = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private boolean everything;

    private SqlColumns() {}

    /** What a statement mentions; of a text that is no SQL everything is taken as mentioned. */
    public static SqlColumns of(@Nullable String sql) {
        SqlColumns columns = new SqlColumns();
        try {
            Statement statement = new SqlParser().createStatement(sql == null ? "" : sql);
            columns.collect(statement);
        } catch (RuntimeException | StackOverflowError e) {
            columns.everything = true;
        }
        return columns;
    }

    /** The names in expressions, in lower case: of row filters and column masks. */
    public static Set<String> inExpressions(Iterable<String> expressions) {
        SqlColumns columns = new SqlColumns();
        for (String expression : expressions) {
            try {
                columns.collect(new SqlParser().createExpression(expression));
            } catch (RuntimeException | StackOverflowError e) {
                // Nothing is known of it, so nothing is said to be its own.
                continue;
            }
        }
        return Set.copyOf(columns.names);
    }

    /** Whether the text may ask for this column of this table: by its name, or by a star over the table. */
    public boolean mentions(QualifiedName table, String column) {
        return everything || whole.contains(table.object()) || names.contains(lower(column));
    }

    private void collect(Node node) {
        switch (node) {
            case Identifier identifier -> names.add(lower(identifier.getValue()));
            case QuerySpecification query -> takeWhole(query);
            case Query query when query.getQueryBody() instanceof Table table -> takeWhole(table, null);
            case Join join
            when join.getCriteria().orElse(null) instanceof JoinUsing using ->
                using.getColumns().forEach(this::collect);
            case AliasedRelation renamed
            when renamed.getColumnNames() != null -> takeWhole(renamed.getRelation(), null);
            case ExecuteImmediate immediate ->
                collect(new SqlParser().createStatement(immediate.getStatement().getValue()));
            default -> {}
        }
        SqlNodes.children(node).forEach(this::collect);
    }

    private static Stream<AllColumns> stars(QuerySpecification query) {
        return query.getSelect().getSelectItems().stream()
                .filter(AllColumns.class::isInstance)
                .map(AllColumns.class::cast);
    }

    private void takeWhole(QuerySpecification query) {
        query.getFrom()
                .ifPresent(from -> stars(query)
                        .forEach(star -> takeWhole(
                                from, star.getTarget().map(SqlColumns::lastPart).orElse(null))));
    }

    /** A star over a query in brackets reads what that query selects, and that is looked at by itself. */
    private void takeWhole(Relation relation, @Nullable String only) {
        switch (relation) {
            case Table table -> {
                String name = lower(table.getName().getSuffix());
                if (only == null || only.equals(name)) {
                    whole.add(name);
                }
            }
            case AliasedRelation aliased -> {
                if (only == null || only.equals(lower(aliased.getAlias().getValue()))) {
                    takeWhole(aliased.getRelation(), null);
                }
            }
            case SampledRelation sampled -> takeWhole(sampled.getRelation(), only);
            case Join join -> {
                takeWhole(join.getLeft(), only);
                takeWhole(join.getRight(), only);
            }
            default -> {}
        }
    }

    /** The table's name or alias in {@code t.*} and {@code schema.t.*}. */
    private static String lastPart(Expression target) {
        return switch (target) {
            case Identifier identifier -> lower(identifier.getValue());
            case DereferenceExpression path ->
                path.getField().map(SqlColumns::lastPart).orElse("");
            default -> "";
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
