package io.fondaco.web.contract;

import static io.fondaco.web.contract.Contract.text;

import io.fondaco.product.standard.yaml.YamlField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that the data must keep, as the contract declares it.
 *
 * @param about what it means, in the owner's words; may be empty
 * @param column the column that it is on; empty for the whole dataset
 * @param limit what the outcome must be; may be empty
 * @param query the SQL that measures it; empty where the rule names none
 */
public record QualityRule(String name, String about, String column, String limit, String query) {

    private static final Map<String, String> LIMITS = new LinkedHashMap<>();

    static {
        LIMITS.put("mustBe", "%s");
        LIMITS.put("mustNotBe", "not %s");
        LIMITS.put("mustBeGreaterThan", "more than %s");
        LIMITS.put("mustBeGreaterOrEqualTo", "at least %s");
        LIMITS.put("mustBeLessThan", "less than %s");
        LIMITS.put("mustBeLessOrEqualTo", "at most %s");
    }

    private static final Map<String, String> BETWEEN =
            Map.of("mustBeBetween", "%s to %s", "mustNotBeBetween", "not %s to %s");

    /** The rules of a dataset, then those of its columns. */
    static List<QualityRule> of(YamlField object) {
        return Stream.concat(
                        object.at("quality").items().stream().map(rule -> of(rule, "")),
                        object.at("properties").items().stream()
                                .flatMap(column -> column.at("quality").items().stream()
                                        .map(rule -> of(rule, text(column.at("name"))))))
                .toList();
    }

    private static QualityRule of(YamlField rule, String column) {
        String about = text(rule.at("description"));
        String name = Stream.of("name", "metric", "rule", "dimension", "type")
                .map(field -> text(rule.at(field)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("Rule without a name");
        return new QualityRule(name, about, column, limit(rule), text(rule.at("query")));
    }

    private static String limit(YamlField rule) {
        String unit = text(rule.at("unit"));
        String limit = Stream.concat(
                        LIMITS.entrySet().stream()
                                .filter(entry -> rule.at(entry.getKey()).isPresent())
                                .map(entry -> entry.getValue().formatted(text(rule.at(entry.getKey())))),
                        BETWEEN.entrySet().stream()
                                .filter(entry -> rule.at(entry.getKey()).items().size() == 2)
                                .map(entry -> between(rule.at(entry.getKey()).items(), entry.getValue())))
                .collect(Collectors.joining(", "));
        return limit.isEmpty() || unit.isEmpty() ? limit : limit + (unit.equals("percent") ? "%" : " " + unit);
    }

    private static String between(List<YamlField> ends, String words) {
        return words.formatted(text(ends.get(0)), text(ends.get(1)));
    }
}
