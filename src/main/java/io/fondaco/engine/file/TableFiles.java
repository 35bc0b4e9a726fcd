package io.fondaco.engine.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a table are written, and where they lie.
 *
 * @param format as Trino names it, such as {@code PARQUET}
 * @param iceberg whether these files belong to an Iceberg table, whose metadata says which of them count
 * @param header whether text files begin with a line of names
 * @param location the folder, as Trino names it; empty where it is not known
 */
public record TableFiles(String format, boolean iceberg, boolean header, Optional<String> location) {

    private static final String PROPERTIES = "\nWITH (";
    private static final Pattern PROPERTY = Pattern.compile("(?m)^\\s+(\\w+) = (?:'((?:[^']|'')*)'|(\\w+)),?$");
    private static final Pattern PARTITION_OR_FILE = Pattern.compile("/(?:[^/]*=[^/]*/)*[^/]*$");

    /** What {@code SHOW CREATE TABLE} tells of files; empty where the table has none that Trino tells of. */
    public static Optional<TableFiles> in(String definition) {
        Map<String, String> properties = properties(definition);
        return Optional.ofNullable(properties.get("format"))
                .map(format -> new TableFiles(
                        format,
                        properties.containsKey("format_version"),
                        properties.getOrDefault("skip_header_line_count", "0").equals("1"),
                        Optional.ofNullable(properties.get("external_location"))
                                .or(() -> Optional.ofNullable(properties.get("location")))));
    }

    private static Map<String, String> properties(String definition) {
        Map<String, String> properties = new HashMap<>();
        int begin = definition.lastIndexOf(PROPERTIES);
        if (begin >= 0) {
            Matcher property = PROPERTY.matcher(definition.substring(begin));
            while (property.find()) {
                String text = property.group(2);
                properties.put(property.group(1), text == null ? property.group(3) : text.replace("''", "'"));
            }
        }
        return properties;
    }

    /** The same with the folder of this file, which may lie in folders of partitions. */
    public TableFiles around(String file) {
        String folder = PARTITION_OR_FILE.matcher(file).replaceFirst("");
        return new TableFiles(format, iceberg, header, Optional.of(folder));
    }
}
