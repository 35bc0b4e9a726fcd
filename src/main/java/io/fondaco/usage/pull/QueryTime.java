package io.fondaco.usage.pull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of queries: within Trino's ids, and as databases print them. */
final class QueryTime {

    private static final Pattern ID = Pattern.compile("(\\d{8}_\\d{6})(?:_\\d{5,}_[a-z0-9]+)?");
    private static final Pattern WHOLE_ID = Pattern.compile("\\d{8}_\\d{6}_\\d{5,}_[a-z0-9]+");
    private static final DateTimeFormatter IN_ID =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern PRINTED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\d*\\s*([A-Za-z/_+-][\\w/:+-]*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{9,14}");
    private static final long FIRST_MILLIS = 100_000_000_000L;

    private QueryTime() {}

    /** Whether it is an id that Trino gave. */
    static boolean isId(String id) {
        return WHOLE_ID.matcher(id).matches() && ofId(id).isPresent();
    }

    /** When the query of this id came. */
    static Optional<Instant> ofId(String id) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.from(IN_ID.parse(matcher.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands just before the first id of that second. */
    static String idAt(Instant moment) {
        return IN_ID.format(moment);
    }

    /** A time as a database prints it, in UTC where it names no zone; also milliseconds or seconds since 1970. */
    static Optional<Instant> parse(String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return Optional.of(
                        number < FIRST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            Matcher matcher = PRINTED.matcher(text.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            LocalDateTime local = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2));
            String zone = matcher.group(3);
            return Optional.of(local.atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How long from the one to the other, never less than nothing. */
    static long millisBetween(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
