package io.fondaco.web.product;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Notes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a dataset, as its contract promises them and as they were seen in Trino.
 *
 * @param dataset by which pages name it
 * @param of the port that it is, or of which it is a way to read
 * @param name the table or view in Trino
 * @param deprecated whether its owner says that it will go
 * @param seenAt when Trino was last looked at, null if it never was
 * @param differences what is other in Trino than in the contract, a sentence each
 */
public record DatasetSchema(
        String dataset,
        String of,
        QualifiedName name,
        String contractVersion,
        boolean deprecated,
        List<Column> columns,
        @Nullable Instant seenAt,
        List<String> differences) {

    /** How many columns the overview shows. */
    static final int MAIN = 12;

    /** The difference of a column that the contract promises and Trino does not have. */
    static final String NOT_IN_TRINO = "Not in Trino";

    /** One column; the meaning may be empty, the difference between contract and Trino is a few words or null. */
    public record Column(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            Notes notes,
            @Nullable String difference) {

        /** Whether the contract says that it will go. */
        public boolean deprecated() {
            return notes.deprecated();
        }

        /** Whether Trino has it, as far as is known. */
        public boolean inTrino() {
            return !NOT_IN_TRINO.equals(difference);
        }

        /** Its other names, one after the other; may be empty. */
        public String alsoCalled() {
            return String.join(", ", notes.synonyms());
        }

        /** The only values that it takes; empty where it may take any. */
        public String values() {
            return String.join(", ", notes.values());
        }

        private boolean contains(String word) {
            return (name + " " + meaning + " " + alsoCalled())
                    .toLowerCase(Locale.ROOT)
                    .contains(word);
        }
    }

    public DatasetSchema {
        columns = List.copyOf(columns);
        differences = List.copyOf(differences);
    }

    /** The dataset of that name; the first where none is named. */
    public static DatasetSchema named(List<DatasetSchema> datasets, String name) {
        return datasets.stream()
                .filter(schema -> name.isEmpty() || schema.dataset().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("dataset-unknown", "This product has no such dataset."));
    }

    /** The last part of the name in Trino. */
    public String object() {
        return name.object();
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
        return new DatasetSchema(dataset, of, name, contractVersion, deprecated, others, seenAt, differences);
    }
}
