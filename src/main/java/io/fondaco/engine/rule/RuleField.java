package io.fondaco.engine.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What Trino takes as the value of a field of a rule. */
@FunctionalInterface
interface RuleField {

    /** What is wrong with this value, to be said after its name; empty where nothing is. */
    Optional<String> wrong(JsonNode value);

    RuleField TEXT = value -> unless(value.isTextual(), "must be a text");

    RuleField YES_OR_NO = value -> unless(value.isBoolean(), "must be true or false");

    /** Column by column: a name, and what is allowed of it. */
    RuleField COLUMNS = RuleField::wrongColumns;

    /** As whom a filter or a mask is worked out. */
    RuleField ENVIRONMENT = value -> unless(
            value.isObject()
                    && value.properties().stream()
                            .allMatch(each -> each.getKey().equals("user")
                                    && each.getValue().isTextual()),
            "must be an object with a “user”");

    RuleField EXPRESSION = RuleField::wrongExpression;

    /** A list of some of these words. */
    static RuleField some(String... words) {
        return value -> {
            boolean fits = value.isArray();
            for (JsonNode each : value) {
                fits &= each.isTextual() && List.of(words).contains(each.asText());
            }
            return unless(fits, "must be a list with some of " + String.join(", ", words));
        };
    }

    /** One of these words, or whether at all. */
    static RuleField one(String... words) {
        return value -> unless(
                value.isBoolean() || List.of(words).contains(value.asText().toLowerCase(Locale.ROOT)),
                "must be one of " + String.join(", ", words));
    }

    private static Optional<String> wrongExpression(JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of("must be a text");
        }
        try {
            Pattern.compile(value.asText());
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("is no regular expression: " + e.getDescription().toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<String> wrongColumns(JsonNode value) {
        boolean fits = value.isArray();
        for (JsonNode column : value) {
            fits &= column.path("name").isTextual()
                    && column.properties().stream().allMatch(each -> switch (each.getKey()) {
                        case "name", "mask" -> each.getValue().isTextual();
                        case "allow" -> each.getValue().isBoolean();
                        case "mask_environment" ->
                            ENVIRONMENT.wrong(each.getValue()).isEmpty();
                        default -> false;
                    });
        }
        return unless(fits, "must be a list of columns, each with a “name”, and “allow”, “mask” or “mask_environment”");
    }

    private static Optional<String> unless(boolean fits, String otherwise) {
        return fits ? Optional.empty() : Optional.of(otherwise);
    }
}
