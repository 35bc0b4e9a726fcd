package io.fondaco.product.standard.quality;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.RuleCheck;
import io.fondaco.product.definition.RefreshTimes;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Check.Never;
import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.quality.RuleColumn;
import io.fondaco.product.quality.Severity;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the quality rules of an object of a contract: those of the dataset, then those of its columns. SQL that may not
 * run is a problem at its line; whatever else can't be run stays a rule that says why.
 */
public final class RuleFields {

    private static final int NAME = 200;
    private static final int LONG = 2_000;
    private static final int QUERY = 20_000;
    private static final int MOST = 200;
    private static final int MOST_FLAWS = 5;

    private final QualifiedName object;
    private final List<RuleColumn> columns;
    private final Set<QualifiedName> own;
    private final LibraryRules library;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private RuleFields(QualifiedName object, List<RuleColumn> columns, Set<QualifiedName> own) {
        this.object = object;
        this.columns = columns;
        this.own = own;
        this.library = new LibraryRules(object);
    }

    /**
     * The rules, at most 200.
     *
     * @param name the object in Trino
     * @param own every object of the same product, which alone its rules may read
     */
    public static List<Rule> read(
            YamlField object, QualifiedName name, List<RuleColumn> columns, Set<QualifiedName> own) {
        RuleFields fields = new RuleFields(name, columns, own);
        list(object.at("quality")).forEach(rule -> fields.add(rule, null));
        list(object.at("properties")).forEach(fields::property);
        if (fields.rules.size() > MOST) {
            object.at("quality").problem("At most " + MOST + " quality rules.");
        }
        return fields.rules.stream().limit(MOST).toList();
    }

    private static List<YamlField> list(YamlField field) {
        return field.isList() ? field.items() : List.of();
    }

    private void property(YamlField property) {
        String physical = text(property.at("physicalName"), NAME);
        String name = (physical.isEmpty() ? text(property.at("name"), NAME) : physical).toLowerCase(Locale.ROOT);
        Optional<RuleColumn> known = columns.stream()
                .filter(each -> each.column().name().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            return;
        }
        RuleColumn column = new RuleColumn(known.get().column(), allowed(property, known.get()));
        boolean says = false;
        for (YamlField rule : list(property.at("quality"))) {
            says |= LibraryRules.isOnAllowed(rule);
            add(rule, column);
        }
        if (!says && !column.values().isEmpty()) {
            keep(new Rule(
                    column.column().name() + ":enum",
                    "Allowed values",
                    "The contract lists the values that it takes",
                    column.column().name(),
                    "",
                    Limit.NONE,
                    Severity.ERROR,
                    null,
                    library.allowed(column)));
        }
    }

    /** What the contract lists as the only values: {@code enum}, else the enum of the logical type, else a property's. */
    private static List<String> allowed(YamlField property, RuleColumn column) {
        if (!column.values().isEmpty()) {
            return column.values();
        }
        YamlField ofType = property.at("logicalTypeOptions");
        List<String> values = ofType.isPresent() ? values(ofType.at("enum")) : List.of();
        if (!values.isEmpty()) {
            return values;
        }
        return list(property.at("customProperties")).stream()
                .filter(custom -> text(custom.at("property"), NAME).equals("enum"))
                .findFirst()
                .map(custom -> values(custom.at("value")))
                .orElse(List.of());
    }

    private static List<String> values(YamlField list) {
        return list(list).stream()
                .flatMap(item -> item.written(NAME).stream())
                .limit(MOST)
                .toList();
    }

    private void add(YamlField rule, @Nullable RuleColumn column) {
        String type = text(rule.at("type"), NAME);
        String metric = Stream.of("metric", "rule")
                .map(field -> text(rule.at(field), NAME))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String name = Stream.of(text(rule.at("name"), NAME), metric, text(rule.at("dimension"), NAME), type)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Rule without a name");
        String columnName = column == null ? "" : column.column().name();
        String id = text(rule.at("id"), NAME);
        Optional<Limit> limit = RuleLimits.of(rule);
        keep(new Rule(
                shortened(columnName + ":" + (id.isEmpty() ? name : id)),
                name,
                text(rule.at("description"), LONG),
                columnName,
                text(rule.at("query"), QUERY),
                limit.orElse(null),
                Severity.of(text(rule.at("severity"), NAME)),
                schedule(rule),
                check(rule, type, metric, column, limit)));
    }

    private static @Nullable String schedule(YamlField rule) {
        String schedule = text(rule.at("schedule"), NAME);
        if (schedule.equalsIgnoreCase(Rule.AFTER_LOAD)) {
            return Rule.AFTER_LOAD;
        }
        if (!schedule.isEmpty() && RefreshTimes.of(schedule).isEmpty()) {
            rule.at("schedule")
                    .problem("Write “after each load”, or a cron expression of five fields, such as 0 6 * * *.");
        }
        return schedule.isEmpty() ? null : schedule;
    }

    private static String shortened(String key) {
        return key.length() > NAME - 4 ? key.substring(0, NAME - 4) : key;
    }

    /** Two of one name are told apart by their order. */
    private void keep(Rule rule) {
        int number = 1;
        String key = rule.key();
        while (!keys.add(key)) {
            number++;
            key = rule.key() + "#" + number;
        }
        rules.add(rule.withKey(key));
    }

    private Check check(
            YamlField rule, String type, String metric, @Nullable RuleColumn column, Optional<Limit> limit) {
        return switch (type.isEmpty() ? "library" : type) {
            case "sql" -> query(rule, column);
            case "library" ->
                limit.isEmpty()
                        ? new Never("The contract does not say what the outcome must be, such as mustBe: 0.")
                        : library.check(rule, metric, column, columns, limit.get());
            case "text" -> new Never("It is written in words, for people to check.");
            case "custom" -> {
                String engine = text(rule.at("engine"), NAME);
                yield new Never("It is checked by " + (engine.isEmpty() ? "another tool" : engine)
                        + ", which may post its result here.");
            }
            default -> new Never("Rules of the type " + type + " are not known here.");
        };
    }

    private Check query(YamlField rule, @Nullable RuleColumn column) {
        YamlField field = rule.at("query");
        String sql = text(field, QUERY);
        if (sql.isEmpty()) {
            return new Never("It has no query.");
        }
        String filled = sql.replaceAll("\\$?\\{(object|model|table)}", quotedForReplace(object.sql()));
        if (column != null) {
            filled = filled.replaceAll(
                    "\\$?\\{(property|column|field)}",
                    quotedForReplace(QualifiedName.quoted(column.column().name())));
        }
        List<String> flaws = RuleCheck.flaws(filled, object.cluster(), own);
        flaws.stream().limit(MOST_FLAWS).forEach(field::problem);
        return flaws.isEmpty() ? new Check.Asked(filled) : new Never(flaws.getFirst());
    }

    private static String quotedForReplace(String text) {
        return Matcher.quoteReplacement(text);
    }

    static String text(YamlField field, int longest) {
        return field.written(longest).orElse("");
    }

    static Optional<ModeColumn> named(List<RuleColumn> columns, String name) {
        return columns.stream()
                .map(RuleColumn::column)
                .filter(column -> column.name().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
