package io.fondaco.usage.number;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query id of Trino says. A coordinator numbers its queries from 0 on, each day of UTC anew, and after 99,999
 * again from 0; when it starts it takes another name.
 *
 * @param coordinator the name that it took
 * @param at when it took the query, to the second
 * @param number its place among the coordinator's queries of the day, from 0
 */
record QueryNumber(String coordinator, Instant at, int number) implements Comparable<QueryNumber> {

    /** So many numbers there are before they begin again. */
    static final int NUMBERS = 100_000;

    /** Trino's own alphabet for names: other tools that make ids like its own mostly leave it. */
    private static final Pattern ID = Pattern.compile("(\\d{8}_\\d{6})_(\\d{5})_([a-km-np-z2-9]{5})");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss").withZone(ZoneOffset.UTC);
    private static final Comparator<QueryNumber> IN_ORDER =
            Comparator.comparing(QueryNumber::at).thenComparing(QueryNumber::number);

    /** What this id says; empty where it is none of Trino's. */
    static Optional<QueryNumber> of(String queryId) {
        Matcher id = ID.matcher(queryId);
        if (!id.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.from(TIME.parse(id.group(1)));
            return Optional.of(new QueryNumber(id.group(3), at, Integer.parseInt(id.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In the order in which their coordinator took them. */
    @Override
    public int compareTo(QueryNumber other) {
        return IN_ORDER.compare(this, other);
    }
}
