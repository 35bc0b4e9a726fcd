package io.fondaco.product.standard.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes maps, lists, texts, numbers and flags as YAML that {@link YamlFile} reads as the same. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./ -]*[A-Za-z0-9])?");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** The file with these fields, in the order of the map. */
    public static String of(Map<String, Object> fields) {
        YamlText yaml = new YamlText();
        yaml.fields(fields, "");
        return yaml.text.toString();
    }

    private void fields(Map<?, ?> fields, String indent) {
        String before = "";
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            text.append(before).append(scalar(String.valueOf(field.getKey()))).append(':');
            value(field.getValue(), indent);
            before = indent;
        }
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> fields -> {
                text.append(fields.isEmpty() ? " {}\n" : "\n" + indent + INDENT);
                fields(fields, indent + INDENT);
            }
            case List<?> items -> {
                text.append(items.isEmpty() ? " []\n" : "\n");
                items.forEach(item -> item(item, indent + INDENT));
            }
            case String words -> text.append(' ').append(scalar(words)).append('\n');
            default -> text.append(' ').append(value).append('\n');
        }
    }

    private void item(Object item, String indent) {
        text.append(indent).append('-');
        if (item instanceof Map<?, ?> fields && !fields.isEmpty()) {
            text.append(' ');
            fields(fields, indent + INDENT);
        } else {
            value(item, indent);
        }
    }

    /** Plain where nobody could take it for anything else, in double quotes otherwise. */
    private static String scalar(String words) {
        boolean plain = PLAIN.matcher(words).matches() || VERSION.matcher(words).matches();
        return plain && !WORD_OF_YAML.matcher(words).matches() ? words : quoted(Variables.escaped(words));
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> isPrinted(point) ? Character.toString(point) : "\\U%08x".formatted(point);
        };
    }

    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE -> false;
            default -> point <= 0xFFFF;
        };
    }
}
