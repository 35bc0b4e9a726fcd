package io.fondaco.web.publish.source;

import io.fondaco.engine.person.Rows;
import io.fondaco.product.DataProduct;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.Suggestion;
import java.util.List;

/**
 * What the viewer sees of the data that they mean to publish.
 *
 * @param name the object, or empty for a SELECT
 * @param kind what Trino calls it
 * @param rows the first few
 * @param trouble why there are none, if Trino gave none
 * @param products those that offer the object already, as far as the viewer may know them
 */
public record Looked(
        String name,
        String kind,
        List<DraftColumn> columns,
        Rows rows,
        List<TrinoWord> trouble,
        List<Suggestion> suggestions,
        List<DataProduct> products) {

    static final Rows NO_ROWS = new Rows(List.of(), List.of());

    /** What is known without a look at rows. */
    static Looked without(String name, String kind, List<DraftColumn> columns) {
        return new Looked(name, kind, columns, NO_ROWS, List.of(), List.of(), List.of());
    }

    /** {@code Table}, {@code View} or {@code Materialized view}. */
    public String kindName() {
        return kind.isEmpty() ? "" : kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
