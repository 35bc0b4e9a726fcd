package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a table or view as people type it: {@code schema.table} or {@code catalog.schema.table}, each part quoted
 * or not, in capitals or not; or a table's own name, if it is quoted or has an underscore and so is no plain word.
 */
public final class ObjectName {

    private static final String PART = "(?:\"((?:[^\"]|\"\")+)\"|([^\\s\".;]+))";
    private static final Pattern NAME =
            Pattern.compile("%1$s(?:\\s*\\.\\s*%1$s)?(?:\\s*\\.\\s*%1$s)?\\s*;?".formatted(PART));
    private static final int PARTS = 3;

    private ObjectName() {}

    /** The name in the form of the index; empty if what was typed is none. */
    public static Optional<String> typed(String text) {
        Matcher matcher = NAME.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder name = new StringBuilder();
        int parts = 0;
        for (int part = 1; part <= PARTS; part++) {
            String value = value(matcher, part);
            if (!value.isEmpty()) {
                name.append(parts++ == 0 ? "" : ".").append(value);
            }
        }
        boolean plainWord = parts == 1 && matcher.group(1) == null && name.indexOf("_") < 0;
        boolean phrase = parts == 1 && name.indexOf(" ") >= 0;
        return plainWord || phrase ? Optional.empty() : Optional.of(folded(name.toString()));
    }

    private static String value(Matcher matcher, int part) {
        String quoted = matcher.group(2 * part - 1);
        String plain = matcher.group(2 * part);
        return quoted != null ? quoted.replace("\"\"", "\"") : plain == null ? "" : plain;
    }

    /** The forms under which an object is found. */
    public static List<String> of(QualifiedName object) {
        String inSchema = object.schema() + "." + object.object();
        return List.of(folded(object.object()), folded(inSchema), folded(object.catalog() + "." + inSchema));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
