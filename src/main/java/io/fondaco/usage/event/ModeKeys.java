package io.fondaco.usage.event;

import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the dataset of a mode from the table with the secret from which its hashes follow: the view reads both, and nobody
 * asked for the second.
 */
final class ModeKeys {

    /** The only column that a view reads of it. */
    private static final String SECRET = "secret";

    private ModeKeys() {}

    static void setApart(List<TableDraft> tables) {
        Map<QualifiedName, List<TableDraft>> byMode = new HashMap<>();
        tables.stream()
                .filter(table -> table.isInMode()
                        && table.name().filter(name -> !name.namesHidden()).isPresent())
                .forEach(table -> byMode.computeIfAbsent(table.mode(), _ -> new ArrayList<>())
                        .add(table));
        byMode.forEach((mode, beside) -> {
            boolean named = beside.stream().anyMatch(table -> isNamedBy(mode, table));
            beside.stream()
                    .filter(table -> named ? !isNamedBy(mode, table) : isKey(table, beside.size()))
                    .forEach(TableDraft::onlyForRule);
        });
    }

    /** A view keeps its name where its dataset gets another one. */
    private static boolean isNamedBy(QualifiedName mode, TableDraft table) {
        return table.name().filter(name -> mode.namesModeOf(name.object())).isPresent();
    }

    private static boolean isKey(TableDraft table, int beside) {
        return beside > 1 && table.columns.equals(List.of(SECRET));
    }
}
