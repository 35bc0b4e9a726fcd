package io.fondaco.web.product.file;

import io.fondaco.engine.file.TableFiles;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a dataset's files.
 *
 * @param format how they are written, null where there are none
 * @param location where they lie, null where that is not known
 * @param spark lines that read them with Spark, null where it can't
 * @param sentence what is said where there are no such lines
 */
public record DatasetFiles(
        @Nullable String format,
        @Nullable String location,
        @Nullable String spark,
        String sentence) {

    private static final String VIEW = "This dataset is a view. It has no files of its own: read it through Trino.";
    private static final String NO_FILES = "Trino tells of no files behind this dataset: read it through Trino.";
    private static final String NO_ANSWER = "Trino did not say just now which files these are.";
    private static final String NO_LOCATION = "Trino does not say where the files lie.";
    private static final String NO_READER = "Spark reads this format with a schema that you write yourself.";

    static final DatasetFiles OF_A_VIEW = none(VIEW);
    static final DatasetFiles NONE = none(NO_FILES);
    static final DatasetFiles NOT_KNOWN_NOW = none(NO_ANSWER);

    private static DatasetFiles none(String sentence) {
        return new DatasetFiles(null, null, null, sentence);
    }

    static DatasetFiles of(TableFiles files) {
        String format = files.iceberg() ? "Iceberg, " + files.format() : files.format();
        String location = files.location().orElse(null);
        if (location == null) {
            return new DatasetFiles(format, null, null, NO_LOCATION);
        }
        String reader = reader(files);
        return reader.isEmpty()
                ? new DatasetFiles(format, location, null, NO_READER)
                : new DatasetFiles(format, location, lines(reader, location), "");
    }

    private static String reader(TableFiles files) {
        if (files.iceberg()) {
            return "format(\"iceberg\").load";
        }
        return switch (files.format()) {
            case "PARQUET" -> "parquet";
            case "ORC" -> "orc";
            case "AVRO" -> "format(\"avro\").load";
            case "JSON" -> "json";
            case "CSV" -> files.header() ? "option(\"header\", True).csv" : "csv";
            default -> "";
        };
    }

    private static String lines(String reader, String location) {
        return "rows = spark.read.%s(\"%s\")%nrows.show(10)"
                .formatted(reader, location.replace("\\", "\\\\").replace("\"", "\\\""))
                .replace("\r\n", "\n");
    }
}
