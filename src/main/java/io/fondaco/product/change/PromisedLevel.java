package io.fondaco.product.change;

import io.fondaco.product.standard.yaml.YamlField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A service level that a contract promises ({@code slaProperties}), and all that the portal knows of such words.
 *
 * @param property how the contract calls it
 * @param element the object or column of the contract that it is about; empty for all
 */
public record PromisedLevel(String property, String value, String unit, String element) {

    /** Which way is better for who reads. */
    enum Better {
        LESS,
        MORE,
        UNKNOWN
    }

    /** What it is about, by the words of the standard, long and short, and by what others write. */
    public enum Kind {
        AVAILABILITY(Better.MORE, "availability av uptime"),
        SPEED(Better.LESS, "responsetime querytime typicaltime"),
        FRESHNESS(Better.LESS, "latency ly freshness"),
        FREQUENCY(Better.LESS, "frequency fy interval"),
        RETENTION(Better.MORE, "retention re"),
        THROUGHPUT(Better.MORE, "throughput th"),
        COMPLETENESS(Better.MORE, "completeness"),
        ERROR_RATE(Better.LESS, "errorrate er"),
        TIME_TO_DETECT(Better.LESS, "timetodetect td"),
        TIME_TO_NOTIFY(Better.LESS, "timetonotify tn"),
        TIME_TO_REPAIR(Better.LESS, "timetorepair tr"),
        TIME_OF_AVAILABILITY(Better.UNKNOWN, "timeofavailability"),
        GENERAL_AVAILABILITY(Better.UNKNOWN, "generalavailability ga"),
        END_OF_SUPPORT(Better.MORE, "endofsupport es"),
        END_OF_LIFE(Better.MORE, "endoflife el"),
        OTHER(Better.UNKNOWN, "");

        private final Better better;
        private final String words;

        Kind(Better better, String words) {
            this.better = better;
            this.words = words;
        }

        /** By any of its words; case and marks do not count, so that {@code responseTime} and {@code response_time} are one. */
        public static Kind named(String property) {
            String plain = property.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            return Arrays.stream(values())
                    .filter(kind -> List.of(kind.words.split(" ")).contains(plain))
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    /** A unit of time, with the word that pages show; empty for as it is written. */
    private record Time(String word, BigDecimal seconds) {}

    private static final int LONGEST = 500;
    private static final Map<String, Time> TIMES = new HashMap<>();

    static {
        time("", "0.001", "ms", "millisecond");
        time("", "1", "s", "sec", "second");
        time("minute", "60", "m", "min", "minute");
        time("hour", "3600", "h", "hr", "hour");
        time("day", "86400", "d", "day");
        time("week", "604800", "w", "week");
        time("month", "2629746", "mo", "month");
        time("year", "31556952", "y", "yr", "year");
    }

    private static void time(String word, String seconds, String... written) {
        Time time = new Time(word, new BigDecimal(seconds));
        Arrays.stream(written).forEach(unit -> TIMES.put(unit, time));
    }

    /** All that a contract promises, in its order; what has no name or no value promises nothing. */
    public static List<PromisedLevel> of(YamlField contract) {
        return contract.at("slaProperties").items().stream()
                .map(item -> new PromisedLevel(
                        written(item, "property"),
                        written(item, "value"),
                        written(item, "unit"),
                        written(item, "element")))
                .filter(level -> !level.property().isEmpty() && !level.value().isEmpty())
                .toList();
    }

    private static String written(YamlField item, String field) {
        return item.at(field).written(LONGEST).orElse("");
    }

    /** What it is about. */
    public Kind kind() {
        return Kind.named(property);
    }

    /** Whether it holds for this object of the contract: it names no other. */
    public boolean concerns(String object) {
        return element.isEmpty()
                || Arrays.stream(element.split("\\s*,\\s*"))
                        .anyMatch(each -> each.equals(object) || each.startsWith(object + "."));
    }

    /** {@code 24 hours}, {@code 99.5%}, {@code 3 s}. */
    public String target() {
        String word = time().map(Time::word).orElse("");
        if (!word.isEmpty()) {
            return value + " " + (value.equals("1") ? word : word + "s");
        }
        if (unit.equals("%") || unit.equals("percent")) {
            return value + "%";
        }
        return unit.isEmpty() ? value : value + " " + unit;
    }

    /** The value as a number, if it is one. */
    public Optional<BigDecimal> number() {
        try {
            return Optional.of(new BigDecimal(value.replace("%", "").strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The value in seconds, if it is a time. */
    public Optional<BigDecimal> seconds() {
        return time().flatMap(time -> number().map(time.seconds()::multiply));
    }

    /** What two of a kind differ in: seconds where both are times, so that 1 day is 24 hours. */
    Optional<BigDecimal> amount() {
        return seconds().or(this::number);
    }

    /** Which of two is better for readers. */
    Better better() {
        return kind().better;
    }

    /** By which it is found in another version of the contract. */
    String key() {
        return (kind() == Kind.OTHER ? property : kind().name()) + " " + element;
    }

    private Optional<Time> time() {
        String plain = unit.toLowerCase(Locale.ROOT);
        String single = plain.endsWith("s") && plain.length() > 1 ? plain.substring(0, plain.length() - 1) : plain;
        return Optional.ofNullable(TIMES.getOrDefault(plain, TIMES.get(single)));
    }

    @Override
    public String toString() {
        return (property + " " + value + " " + unit).strip();
    }
}
