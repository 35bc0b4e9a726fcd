package io.fondaco.search.index;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.SeenColumn;
import io.fondaco.product.harvest.SeenObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a port by which it is found: those that its contract promises and those that were seen. */
final class ColumnTexts {

    private ColumnTexts() {}

    static List<IndexedColumn> of(OutputPort port, Optional<SeenObject> seen) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ContractColumn column : port.columns()) {
            meanings.put(column.name(), meaning(column));
        }
        for (SeenColumn column : seen.map(SeenObject::columns).orElse(List.of())) {
            meanings.merge(column.name(), column.comment().orElse(""), ColumnTexts::joined);
        }
        List<IndexedColumn> columns = new ArrayList<>();
        meanings.forEach(
                (name, meaning) -> columns.add(new IndexedColumn(port.object().object(), name, meaning)));
        return columns;
    }

    /** With its other names: who finds a column by one of them sees why. */
    private static String meaning(ContractColumn column) {
        return column.synonyms().isEmpty()
                ? column.meaning()
                : (column.meaning() + " (" + String.join(", ", column.synonyms()) + ")").strip();
    }

    private static String joined(String meaning, String comment) {
        return meaning.equals(comment) ? meaning : (meaning + " " + comment).strip();
    }
}
