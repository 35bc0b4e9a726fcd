package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that a simple query gives, over what the fake Trino holds. */
final class FakeColumns {

    private FakeColumns() {}

    static List<HarvestedColumn> of(String query, Map<QualifiedName, HarvestedObject> objects) {
        Query parsed = (Query) new SqlParser().createStatement(query);
        List<HarvestedColumn> below = new ArrayList<>();
        bases(query).stream()
                .filter(objects::containsKey)
                .forEach(base -> below.addAll(objects.get(base).columns()));
        List<HarvestedColumn> columns = new ArrayList<>();
        for (SelectItem item :
                ((QuerySpecification) parsed.getQueryBody()).getSelect().getSelectItems()) {
            switch (item) {
                case AllColumns _ -> below.forEach(column -> add(columns, column.name(), column.type()));
                case SingleColumn single ->
                    add(columns, name(single, columns.size()), type(single.getExpression(), below));
                default -> throw new IllegalStateException(query);
            }
        }
        return columns;
    }

    static List<QualifiedName> bases(String query) {
        return List.copyOf(SqlReferences.of(query, new SqlSession(QualifiedName.MAIN_CLUSTER, null, null))
                .reads());
    }

    private static void add(List<HarvestedColumn> columns, String name, String type) {
        columns.add(new HarvestedColumn(name, type, columns.size() + 1, null));
    }

    private static String name(SingleColumn column, int place) {
        return column.getAlias()
                .map(Identifier::getValue)
                .orElseGet(() -> simple(column.getExpression(), "_col" + place))
                .toLowerCase(Locale.ROOT);
    }

    private static String simple(Expression expression, String otherwise) {
        return switch (expression) {
            case Identifier name -> name.getValue();
            case DereferenceExpression name ->
                name.getField().map(Identifier::getValue).orElse(otherwise);
            default -> otherwise;
        };
    }

    private static String type(Expression expression, List<HarvestedColumn> below) {
        return switch (expression) {
            case Cast cast -> cast.getType().toString().toLowerCase(Locale.ROOT).replace(" ", "");
            case LongLiteral _ -> "integer";
            case Identifier _, DereferenceExpression _ ->
                below.stream()
                        .filter(column -> column.name().equalsIgnoreCase(simple(expression, "")))
                        .map(HarvestedColumn::type)
                        .findFirst()
                        .orElse("varchar");
            default -> "bigint";
        };
    }
}
