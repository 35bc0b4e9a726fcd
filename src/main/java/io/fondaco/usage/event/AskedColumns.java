package io.fondaco.usage.event;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlColumns;
import io.fondaco.usage.event.TableUse.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of a table's columns somebody asked for. Trino lists all that were read of a table in a query, together:
 * those that a row filter or mask needed, and those that a view read of it beside the query itself. Where that may be,
 * a column counts for the statement, or for the view, whose text mentions it. Through the view of a mode, which reads all
 * columns that it shows, those count that were asked of the view: they have the same names.
 */
final class AskedColumns {

    private final String statement;
    private final Set<QualifiedName> inSeveralWays = new HashSet<>();
    private final Map<QualifiedName, String> viewTexts = new HashMap<>();
    private final Map<QualifiedName, Set<String>> ofModes = new HashMap<>();
    private final Map<String, SqlColumns> mentioned = new HashMap<>();

    AskedColumns(String statement, List<TableDraft> tables) {
        this.statement = statement;
        Map<QualifiedName, TableUse> ways = new HashMap<>();
        for (TableDraft table : tables) {
            table.name().ifPresent(name -> {
                TableUse way = way(name, table);
                if (!way.equals(ways.computeIfAbsent(name, _ -> way))) {
                    inSeveralWays.add(name);
                }
                if (name.namesMode()) {
                    Set<String> asked = ofModes.computeIfAbsent(name, _ -> new HashSet<>());
                    table.columns.forEach(column -> asked.add(column.toLowerCase(Locale.ROOT)));
                }
                if (table.viewText != null) {
                    viewTexts.put(name, table.viewText);
                }
            });
        }
    }

    /** How a query came to a table, without the columns. */
    static TableUse way(QualifiedName name, TableDraft table) {
        Role role = table.role();
        return new TableUse(name, role, role == Role.THROUGH ? table.through : List.of(), List.of());
    }

    /** The columns that belong to this way to the table. */
    List<String> of(QualifiedName name, TableDraft table) {
        Set<String> ofMode = table.mode() == null ? null : ofModes.get(table.mode());
        List<String> columns = table.columns.stream()
                .filter(column -> !isHidden(column))
                .filter(column -> ofMode == null || ofMode.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
        boolean shared = inSeveralWays.contains(name);
        String text = text(table);
        if (text == null || (!shared && table.rules.isEmpty())) {
            return columns;
        }
        Set<String> ruled = new HashSet<>(SqlColumns.inExpressions(table.rules));
        ruled.addAll(table.masked);
        SqlColumns asked = mentioned.computeIfAbsent(text, SqlColumns::of);
        return columns.stream()
                .filter(column ->
                        (!shared && !ruled.contains(column.toLowerCase(Locale.ROOT))) || asked.mentions(name, column))
                .toList();
    }

    /** Trino's own, such as {@code $path}. */
    private static boolean isHidden(String column) {
        return column.startsWith("$");
    }

    private @Nullable String text(TableDraft table) {
        return switch (table.role()) {
            case DIRECT -> statement;
            case THROUGH -> table.through.isEmpty() ? null : viewTexts.get(table.through.getFirst());
            case WRITTEN, RULE, FUNCTION -> null;
        };
    }
}
