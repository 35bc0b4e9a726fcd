package io.fondaco.usage.pull;

import static io.fondaco.engine.name.QualifiedName.quoted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which column of a history says what, by the columns that it has now: a table is not changed when Trino is, and a newer
 * Trino may write more.
 *
 * @param expressions the SQL for what the history says
 * @param names the columns behind these, as the history spells them; of an expression none
 * @param types the types of those columns, in lower case
 */
record ColumnMap(
        Map<StandardColumn, String> expressions, Map<StandardColumn, String> names, Map<StandardColumn, String> types) {

    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

    /** A history that lacks what no query can do without is refused, by an {@link IllegalStateException}. */
    static ColumnMap of(PullSource source, Map<String, String> present) {
        Map<String, String> spelled = new TreeMap<>();
        present.keySet().forEach(label -> spelled.put(label.toLowerCase(Locale.ROOT), label));
        ColumnMap map = new ColumnMap(
                new EnumMap<>(StandardColumn.class),
                new EnumMap<>(StandardColumn.class),
                new EnumMap<>(StandardColumn.class));
        for (StandardColumn column : StandardColumn.values()) {
            String configured = source.columns().get(column);
            if (configured == null) {
                column.names().stream()
                        .map(spelled::get)
                        .filter(label -> label != null)
                        .findFirst()
                        .ifPresent(label -> map.put(column, label, present));
            } else if (COLUMN.matcher(configured).matches()) {
                map.put(column, there(column, configured, spelled), present);
            } else {
                map.expressions.put(column, "(" + configured + ")");
            }
        }
        map.checkWhole(source, present.keySet());
        return map;
    }

    private void put(StandardColumn column, String label, Map<String, String> present) {
        expressions.put(column, quoted(label));
        names.put(column, label);
        types.put(column, String.valueOf(present.get(label)).toLowerCase(Locale.ROOT));
    }

    private static String there(StandardColumn column, String configured, Map<String, String> spelled) {
        return Optional.ofNullable(spelled.get(configured.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new IllegalStateException(
                        "The history has no column “%s”, which columns.%s names.".formatted(configured, column.key())));
    }

    private void checkWhole(PullSource source, Collection<String> present) {
        List<StandardColumn> lacking = new ArrayList<>();
        for (StandardColumn column : StandardColumn.values()) {
            boolean asked = (column == StandardColumn.ENVIRONMENT
                            && source.environment().isPresent())
                    || (column == StandardColumn.SERVER_ADDRESS
                            && source.serverAddress().isPresent());
            if ((column.needed() || asked) && !expressions.containsKey(column)) {
                lacking.add(column);
            }
        }
        if (!lacking.isEmpty()) {
            throw new IllegalStateException("The history has no column for %s: name it by columns.%s; there are %s."
                    .formatted(
                            lacking.getFirst().words(),
                            lacking.getFirst().key(),
                            present.stream().limit(30).collect(Collectors.joining(", "))));
        }
    }

    /** The SQL for this column; empty where the history does not say it. */
    Optional<String> expression(StandardColumn column) {
        return Optional.ofNullable(expressions.get(column));
    }

    /** The columns that are named, if nothing but columns is: then nothing else need be read. */
    Optional<Collection<String>> plain() {
        return names.size() == expressions.size() ? Optional.of(names.values()) : Optional.empty();
    }

    /** What the history does not say, in words for people. */
    String untold() {
        List<String> words = new ArrayList<>();
        for (StandardColumn column : StandardColumn.values()) {
            boolean placeOnly = column == StandardColumn.ENVIRONMENT || column == StandardColumn.SERVER_ADDRESS;
            if (!placeOnly && !expressions.containsKey(column)) {
                words.add(column.words());
            }
        }
        return String.join(", ", words);
    }
}
