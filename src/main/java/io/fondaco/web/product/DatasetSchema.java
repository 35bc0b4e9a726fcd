package io.fondaco.web.product;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a dataset, as its contract promises them and as they were seen in Trino.
 *
 * @param object the table or view in Trino, by its last name
 * @param seenAt when Trino was last looked at, null if it never was
 * @param differences what is other in Trino than in the contract, a sentence each
 */
public record DatasetSchema(
        String dataset,
        String object,
        String contractVersion,
        List<Column> columns,
        @Nullable Instant seenAt,
        List<String> differences) {

    /** How many columns the overview shows. */
    static final int MAIN = 12;

    /** One column; the meaning may be empty. */
    public record Column(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            @Nullable String difference) {

        private boolean contains(String word) {
            return (name + " " + meaning).toLowerCase(Locale.ROOT).contains(word);
        }
    }

    public DatasetSchema {
        columns = List.copyOf(columns);
        differences = List.copyOf(differences);
    }

    /** The first columns. */
    public List<Column> mainColumns() {
        return columns.stream().limit(MAIN).toList();
    }

    DatasetSchema filtered(String words) {
        String word = words.strip().toLowerCase(Locale.ROOT);
        return with(columns.stream().filter(column -> column.contains(word)).toList());
    }

    DatasetSchema byName() {
        return with(columns.stream().sorted(Comparator.comparing(Column::name)).toList());
    }

    private DatasetSchema with(List<Column> others) {
        return new DatasetSchema(dataset, object, contractVersion, others, seenAt, differences);
    }
}
