package io.fondaco.web.sample;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.ShortNames;
import io.fondaco.web.Formats;
import io.fondaco.web.product.DatasetSchema;
import io.fondaco.web.product.DatasetSchema.Column;
import java.util.List;
import java.util.stream.Collectors;

/** The query that a sample is read by: all columns, or the first of a very wide dataset. */
record SampleQuery(QualifiedName object, List<Column> columns, int all) {

    static final int ROWS = 20;
    private static final int MOST_COLUMNS = 50;

    static SampleQuery of(DatasetSchema dataset) {
        List<Column> there = dataset.columns().stream().filter(Column::inTrino).toList();
        return new SampleQuery(
                dataset.name(), there.stream().limit(MOST_COLUMNS).toList(), there.size());
    }

    /** Without the limit, which whoever runs it sets. */
    String sql() {
        String chosen = columns.size() == all
                ? "*"
                : columns.stream().map(column -> ShortNames.of(column.name())).collect(Collectors.joining(", "));
        return "SELECT " + chosen + "\nFROM " + ShortNames.of(object);
    }

    /** As somebody would run it in a tool of their own. */
    public String shown() {
        return sql() + "\nLIMIT " + ROWS;
    }

    /** Says of a very wide dataset what is left out; else empty. */
    public String leftOut() {
        return columns.size() == all
                ? ""
                : "The first %s of %s."
                        .formatted(Formats.grouped(columns.size()), Formats.counted(all, "column", "columns"));
    }
}
