package io.fondaco.web.contract;

import static io.fondaco.web.contract.Contract.text;

import io.fondaco.product.standard.yaml.YamlField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A service level that a contract promises: how it calls it, how much of it, in which unit. */
record Promise(String property, String value, String unit) {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("d", "day"),
            Map.entry("day", "day"),
            Map.entry("days", "day"),
            Map.entry("h", "hour"),
            Map.entry("hour", "hour"),
            Map.entry("hours", "hour"),
            Map.entry("m", "minute"),
            Map.entry("min", "minute"),
            Map.entry("minutes", "minute"),
            Map.entry("mo", "month"),
            Map.entry("months", "month"),
            Map.entry("y", "year"),
            Map.entry("yr", "year"),
            Map.entry("years", "year"));

    private static final Map<String, Long> MILLIS = Map.of(
            "ms",
            1L,
            "milliseconds",
            1L,
            "s",
            1_000L,
            "sec",
            1_000L,
            "seconds",
            1_000L,
            "minute",
            60_000L,
            "hour",
            3_600_000L,
            "day",
            86_400_000L);

    /** Those that hold for this object of the contract: all that name no other. */
    static List<Promise> of(YamlField properties, Optional<String> object) {
        return properties.items().stream()
                .filter(property -> concerns(text(property.at("element")), object.orElse("")))
                .map(property -> new Promise(
                        text(property.at("property")), text(property.at("value")), text(property.at("unit"))))
                .filter(promise ->
                        !promise.property().isEmpty() && !promise.value().isEmpty())
                .toList();
    }

    private static boolean concerns(String element, String object) {
        return element.isEmpty()
                || List.of(element.split("\\s*,\\s*")).stream()
                        .anyMatch(each -> each.equals(object) || each.startsWith(object + "."));
    }

    /** The name without case and marks, so that {@code responseTime} and {@code response_time} are one. */
    String kind() {
        return property.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** {@code 24 hours}, {@code 99.5%}, {@code 3 s}. */
    String target() {
        String word = UNITS.get(unit.toLowerCase(Locale.ROOT));
        if (word != null) {
            return value + " " + (value.equals("1") ? word : word + "s");
        }
        if (unit.equals("%") || unit.equals("percent")) {
            return value + "%";
        }
        return unit.isEmpty() ? value : value + " " + unit;
    }

    /** The value as a number, if it is one. */
    OptionalDouble number() {
        try {
            return OptionalDouble.of(Double.parseDouble(value.replace("%", "").strip()));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The value as a time, if it is one. */
    OptionalDouble millis() {
        String word = unit.toLowerCase(Locale.ROOT);
        Long each = MILLIS.get(UNITS.getOrDefault(word, word));
        return each == null || number().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(number().getAsDouble() * each);
    }
}
