package io.fondaco.usage.alert;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the column in what Trino says of a query that it refused. */
final class FailedColumn {

    private static final Pattern UNRESOLVED =
            Pattern.compile("Column '([^']{1,200})' (?:cannot be resolved|is ambiguous)", Pattern.CASE_INSENSITIVE);

    private FailedColumn() {}

    /** Without what stands before the last dot: {@code t.net_amount} is {@code net_amount}; in lower case. */
    static Optional<String> in(String message) {
        Matcher matcher = UNRESOLVED.matcher(message);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        String column =
                name.substring(name.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT);
        return column.isBlank() ? Optional.empty() : Optional.of(column);
    }

    /** The one that at least half of the messages name. */
    static Optional<String> ofMost(Collection<String> messages) {
        return messages.stream()
                .flatMap(message -> in(message).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> 2 * most.getValue() >= messages.size())
                .map(Map.Entry::getKey);
    }
}
