package io.fondaco.search.index;

import io.fondaco.product.harvest.SeenSchemas.ColumnText;
import io.fondaco.search.index.ProductRows.ColumnRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a port by which it is found: those that its contract promises and those that were seen. */
final class ColumnTexts {

    private ColumnTexts() {}

    static List<IndexedColumn> of(String dataset, List<ColumnRow> promised, List<ColumnText> seen) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ColumnRow column : promised) {
            meanings.put(column.name(), meaning(column));
        }
        for (ColumnText column : seen) {
            meanings.merge(column.name(), column.comment(), ColumnTexts::joined);
        }
        List<IndexedColumn> columns = new ArrayList<>();
        meanings.forEach((name, meaning) -> columns.add(new IndexedColumn(dataset, name, meaning)));
        return columns;
    }

    /** With its other names: who finds a column by one of them sees why. */
    private static String meaning(ColumnRow column) {
        return column.synonyms().isEmpty()
                ? column.meaning()
                : (column.meaning() + " (" + String.join(", ", column.synonyms()) + ")").strip();
    }

    private static String joined(String meaning, String comment) {
        return meaning.equals(comment) ? meaning : (meaning + " " + comment).strip();
    }
}
