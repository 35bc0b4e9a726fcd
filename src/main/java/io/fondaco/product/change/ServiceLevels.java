package io.fondaco.product.change;

import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service levels of a contract ({@code slaProperties}), and whether others are lower. */
final class ServiceLevels {

    /** How long something takes, or how much goes wrong: less is better. */
    private static final Set<String> BETTER_LOW = Set.of(
            "latency",
            "frequency",
            "interval",
            "errorrate",
            "timetodetect",
            "timetonotify",
            "timetorepair",
            "freshness");

    /** More is better. */
    private static final Set<String> BETTER_HIGH =
            Set.of("availability", "retention", "throughput", "completeness", "uptime", "endofsupport", "endoflife");

    private static final Map<String, Long> SECONDS = Map.ofEntries(
            Map.entry("s", 1L),
            Map.entry("second", 1L),
            Map.entry("min", 60L),
            Map.entry("minute", 60L),
            Map.entry("h", 3600L),
            Map.entry("hour", 3600L),
            Map.entry("d", 86_400L),
            Map.entry("day", 86_400L),
            Map.entry("w", 604_800L),
            Map.entry("week", 604_800L),
            Map.entry("month", 2_629_746L),
            Map.entry("y", 31_556_952L),
            Map.entry("year", 31_556_952L));

    private static final int LONGEST = 500;

    private record Level(String property, String value, String unit) {

        /** In one unit where there is one, so that 1 day is 24 hours. */
        Optional<BigDecimal> amount() {
            try {
                String plain = unit.toLowerCase(Locale.ROOT);
                String single =
                        plain.length() > 1 && plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
                return Optional.of(
                        new BigDecimal(value).multiply(BigDecimal.valueOf(SECONDS.getOrDefault(single, 1L))));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return (property + " " + value + " " + unit).strip();
        }
    }

    private ServiceLevels() {}

    static List<ContractChange> between(String port, String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        Map<String, Level> then = of(before);
        Map<String, Level> next = of(now);
        List<ContractChange> changes = new ArrayList<>();
        then.forEach((key, level) -> {
            Level other = next.get(key);
            if (other == null) {
                changes.add(change(ChangeKind.SERVICE_LEVEL_LOWERED, port, level.toString(), "no promise"));
            } else if (!other.equals(level)) {
                changes.add(change(kind(level, other), port, level.toString(), other.toString()));
            }
        });
        next.forEach((key, level) -> {
            if (!then.containsKey(key)) {
                changes.add(change(ChangeKind.SERVICE_LEVEL_RAISED, port, "not promised", level.toString()));
            }
        });
        return changes;
    }

    private static ContractChange change(ChangeKind kind, String port, String before, String now) {
        return new ContractChange(kind, port, "", before, now);
    }

    private static ChangeKind kind(Level before, Level now) {
        String property = before.property().toLowerCase(Locale.ROOT);
        Optional<BigDecimal> then = before.amount();
        Optional<BigDecimal> next = now.amount();
        int more = then.isPresent() && next.isPresent()
                ? next.get().compareTo(then.get())
                : now.value().compareTo(before.value());
        if (more == 0 || !BETTER_LOW.contains(property) && !BETTER_HIGH.contains(property)) {
            return ChangeKind.SERVICE_LEVEL_CHANGED;
        }
        return more > 0 == BETTER_HIGH.contains(property)
                ? ChangeKind.SERVICE_LEVEL_RAISED
                : ChangeKind.SERVICE_LEVEL_LOWERED;
    }

    private static Map<String, Level> of(String contract) {
        Map<String, Level> levels = new LinkedHashMap<>();
        YamlFile.parse(contract, new Problems(""), Variables.none())
                .map(top -> top.at("slaProperties").items())
                .orElse(List.of())
                .forEach(item -> {
                    Level level = new Level(written(item, "property"), written(item, "value"), written(item, "unit"));
                    levels.putIfAbsent(level.property() + " " + written(item, "element"), level);
                });
        return levels;
    }

    private static String written(YamlField item, String field) {
        return item.at(field).written(LONGEST).orElse("");
    }
}
