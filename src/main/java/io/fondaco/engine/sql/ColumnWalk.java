package io.fondaco.engine.sql;

import io.fondaco.engine.sql.SqlLineage.Source;
import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Row;
import io.trino.sql.tree.SampledRelation;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SetOperation;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.WithQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows columns through a query: its subqueries, joins, unions and the names that WITH gives. */
final class ColumnWalk {

    private final SqlNames names;

    ColumnWalk(SqlNames names) {
        this.names = names;
    }

    Columns columns(Query query) {
        return query(query, Map.of());
    }

    private Columns query(Query query, Map<String, Columns> given) {
        Map<String, Columns> inside = new HashMap<>(given);
        query.getWith().ifPresent(with -> {
            for (WithQuery named : with.getQueries()) {
                String name = ColumnScope.lower(named.getName());
                // What reads itself is not followed.
                if (with.isRecursive()) {
                    inside.put(name, Columns.UNKNOWN);
                }
                Columns columns = query(named.getQuery(), Map.copyOf(inside));
                inside.put(name, with.isRecursive() ? Columns.UNKNOWN : renamed(columns, named.getColumnNames()));
            }
        });
        return relation(query.getQueryBody(), inside);
    }

    private Columns relation(Relation relation, Map<String, Columns> given) {
        return switch (relation) {
            case Table table -> table(table, given);
            case TableSubquery subquery -> query(subquery.getQuery(), given);
            case SampledRelation sampled -> relation(sampled.getRelation(), given);
            case QuerySpecification select -> select(select, given);
            case SetOperation operation
            when operation.getCorresponding().isEmpty() ->
                operation.getRelations().stream()
                        .map(each -> relation(each, given))
                        .reduce(Columns::and)
                        .orElse(Columns.UNKNOWN);
            default -> Columns.UNKNOWN;
        };
    }

    private Columns table(Table table, Map<String, Columns> given) {
        String last = table.getName().getSuffix().toLowerCase(Locale.ROOT);
        if (table.getName().getParts().size() == 1 && given.containsKey(last)) {
            return given.get(last);
        }
        return names.full(table.getName()).map(Columns::of).orElse(Columns.UNKNOWN);
    }

    private static Columns renamed(Columns columns, Optional<List<Identifier>> names) {
        return names.map(given ->
                        columns.renamed(given.stream().map(ColumnScope::lower).toList()))
                .orElse(columns);
    }

    private Columns select(QuerySpecification select, Map<String, Columns> given) {
        ColumnScope scope = new ColumnScope();
        select.getFrom().ifPresent(from -> take(from, given, scope));
        List<Columns.Column> listed = new ArrayList<>();
        List<Columns> stars = new ArrayList<>();
        for (SelectItem item : select.getSelect().getSelectItems()) {
            switch (item) {
                case SingleColumn column -> listed.add(column(column, scope));
                case AllColumns all ->
                    star(all, scope).forEach(columns -> {
                        listed.addAll(columns.listed());
                        stars.add(columns);
                    });
                default -> stars.add(Columns.UNKNOWN);
            }
        }
        boolean open = stars.stream().anyMatch(Columns::open);
        List<Columns> whole =
                stars.stream().filter(columns -> columns.whole() != null).toList();
        // The columns of two whole tables, or of one beside others that are not known, can't be told apart.
        return whole.size() == 1 && !open
                ? new Columns(listed, whole.getFirst().whole(), false)
                : new Columns(listed, null, open || whole.size() > 1);
    }

    private static Columns.Column column(SingleColumn column, ColumnScope scope) {
        Expression expression = column.getExpression();
        Optional<Set<Source>> sources = expression instanceof Row ? Optional.empty() : scope.sources(expression);
        return new Columns.Column(
                column.getAlias().map(ColumnScope::lower).orElseGet(() -> ownName(expression)), sources.orElse(null));
    }

    private static String ownName(Expression expression) {
        return switch (expression) {
            case Identifier name -> ColumnScope.lower(name);
            case DereferenceExpression path ->
                path.getField().map(ColumnScope::lower).orElse("");
            default -> "";
        };
    }

    private static List<Columns> star(AllColumns all, ColumnScope scope) {
        if (!all.getAliases().isEmpty()) {
            return List.of(Columns.UNKNOWN);
        }
        if (all.getTarget().isEmpty()) {
            return scope.entries().stream().map(ColumnScope.Entry::columns).toList();
        }
        String target = ownName(all.getTarget().get());
        List<Columns> called = scope.entries().stream()
                .filter(entry -> entry.name().equals(target))
                .map(ColumnScope.Entry::columns)
                .toList();
        return called.size() == 1 ? called : List.of(Columns.UNKNOWN);
    }

    private void take(Relation from, Map<String, Columns> given, ColumnScope scope) {
        switch (from) {
            case Join join -> {
                take(join.getLeft(), given, scope);
                take(join.getRight(), given, scope);
                if (join.getCriteria()
                        .filter(criteria -> !(criteria instanceof JoinOn))
                        .isPresent()) {
                    // A column of USING has no table of its own, and stands once among those of a star.
                    scope.add("", Columns.UNKNOWN);
                }
            }
            case AliasedRelation aliased -> {
                Columns columns = relation(aliased.getRelation(), given);
                scope.add(
                        ColumnScope.lower(aliased.getAlias()),
                        renamed(columns, Optional.ofNullable(aliased.getColumnNames())));
            }
            case Table table -> scope.add(table.getName().getSuffix().toLowerCase(Locale.ROOT), table(table, given));
            case SampledRelation sampled -> take(sampled.getRelation(), given, scope);
            default -> scope.add("", relation(from, given));
        }
    }
}
