package io.fondaco.product.standard;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads how an object's columns stand to those of others: {@code relationships} at a column, and at the object, where
 * several columns may refer together. What names no column of another object is passed over: it promises nothing.
 */
final class RelationFields {

    private static final int NAME = 600;

    /** {@code orders.order_id}. */
    private static final Pattern SHORT = Pattern.compile("([^./#]+)\\.([^./#]+)");

    /** {@code schema/orders/properties/order_id}, perhaps in another file. */
    private static final Pattern FULL = Pattern.compile("(?:.*#)?/?schema/([^/]+)/properties/([^/]+)");

    private RelationFields() {}

    /** The columns to which this one refers, {@code object.column} each. */
    static List<String> of(YamlField column) {
        return column.at("relationships").items().stream()
                .flatMap(relation -> ends(relation.at("to")).stream())
                .toList();
    }

    /** The columns with what the object itself says of how they refer to others. */
    static List<ContractColumn.Promise> added(YamlField object, List<ContractColumn.Promise> columns) {
        List<ContractColumn.Promise> all = columns;
        for (YamlField relation : object.at("relationships").items()) {
            List<String> from = ends(relation.at("from"));
            List<String> to = ends(relation.at("to"));
            for (int at = 0; at < Math.min(from.size(), to.size()); at++) {
                all = referring(all, column(from.get(at)), to.get(at));
            }
        }
        return all;
    }

    private static List<ContractColumn.Promise> referring(
            List<ContractColumn.Promise> columns, String name, String other) {
        return columns.stream()
                .map(column -> column.name().equalsIgnoreCase(name)
                        ? column.with(column.notes().referringTo(other))
                        : column)
                .toList();
    }

    private static String column(String end) {
        return end.substring(end.indexOf('.') + 1);
    }

    private static List<String> ends(YamlField field) {
        List<YamlField> named = field.isList() ? field.items() : List.of(field);
        return named.stream()
                .flatMap(each -> each.written(NAME).stream())
                .flatMap(each -> end(each).stream())
                .toList();
    }

    private static Optional<String> end(String text) {
        return Stream.of(SHORT, FULL)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(match -> (match.group(1) + "." + match.group(2)).toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
