package io.fondaco.product.standard.quality;

import static io.fondaco.product.standard.quality.RuleFields.named;
import static io.fondaco.product.standard.quality.RuleFields.text;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Check.Never;
import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.RuleColumn;
import io.fondaco.product.quality.RuleSql;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metrics of the standard's library, and how Trino measures them. */
final class LibraryRules {

    private static final int VALUE = 500;
    private static final int MOST_VALUES = 1_000;
    private static final Never NEEDS_COLUMN = new Never("This metric is on a column: declare it there.");

    private final RuleSql sql;

    LibraryRules(QualifiedName object) {
        this.sql = new RuleSql(object);
    }

    /** Whether the rule says itself which values a column may have. */
    static boolean isOnAllowed(YamlField rule) {
        boolean library = Set.of("", "library").contains(text(rule.at("type"), VALUE));
        String metric = text(rule.at("metric"), VALUE) + text(rule.at("rule"), VALUE);
        return library
                && metric.equals("invalidValues")
                && !arguments(rule, "pattern").isPresent();
    }

    /** The listed values are all there are. */
    Check allowed(RuleColumn column) {
        return sql.notAmong(column.column(), column.values());
    }

    Check check(YamlField rule, String metric, @Nullable RuleColumn column, List<RuleColumn> columns, Limit limit) {
        return switch (metric) {
            case "rowCount" -> limit.percent() ? new Never("A number of rows is no share of them.") : sql.rowCount();
            case "nullValues" -> column == null ? NEEDS_COLUMN : sql.nulls(column.column());
            case "missingValues" -> column == null ? NEEDS_COLUMN : missing(rule, column.column());
            case "invalidValues" -> column == null ? NEEDS_COLUMN : invalid(rule, column);
            case "duplicateValues" -> duplicates(rule, column, columns);
            case "" -> new Never("The rule names no metric.");
            default -> new Never("The metric " + metric + " is not known here.");
        };
    }

    private Check missing(YamlField rule, ModeColumn column) {
        YamlField list = arguments(rule, "missingValues");
        List<YamlField> items = list.isList() ? list.items() : List.of();
        List<String> values = written(items);
        boolean orNull = items.isEmpty() || items.stream().anyMatch(item -> !item.isPresent());
        return sql.missing(column, values, orNull);
    }

    private Check invalid(YamlField rule, RuleColumn column) {
        String pattern = text(arguments(rule, "pattern"), VALUE);
        if (!pattern.isEmpty()) {
            return sql.unlike(column.column(), pattern);
        }
        YamlField list = arguments(rule, "validValues");
        List<String> values = column.values().isEmpty() && list.isList() ? written(list.items()) : column.values();
        return values.isEmpty()
                ? new Never("The rule lists no valid values, and no pattern.")
                : sql.notAmong(column.column(), values);
    }

    /** An empty text is a value like any other. */
    private static List<String> written(List<YamlField> items) {
        return items.stream()
                .filter(YamlField::isPresent)
                .map(item -> item.written(VALUE).orElse(""))
                .limit(MOST_VALUES)
                .toList();
    }

    private Check duplicates(YamlField rule, @Nullable RuleColumn column, List<RuleColumn> columns) {
        if (column != null) {
            return sql.duplicates(List.of(column.column()));
        }
        YamlField list = arguments(rule, "properties");
        List<String> names = list.isList() ? written(list.items()) : List.of();
        List<Optional<ModeColumn>> found =
                names.stream().map(name -> named(columns, name)).toList();
        if (found.isEmpty() || found.stream().anyMatch(Optional::isEmpty)) {
            return new Never("The rule names no columns, or one that the contract does not have.");
        }
        return sql.duplicates(found.stream().map(Optional::orElseThrow).toList());
    }

    private static YamlField arguments(YamlField rule, String name) {
        YamlField arguments = rule.at("arguments");
        YamlField inside = arguments.isPresent() ? arguments.at(name) : rule.absent(name);
        return inside.isPresent() ? inside : rule.at(name);
    }
}
