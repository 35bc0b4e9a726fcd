package io.fondaco.engine.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one text form of a name in Trino: parts with dots between them and, outside the main cluster, the cluster and a
 * colon before them. A part that is not plain stands in quotes, with those in it doubled, so that two different names
 * never read alike and every text can be read back.
 */
final class NameText {

    private static final char QUOTE = '"';
    private static final char DOT = '.';
    private static final char COLON = ':';
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PLAIN_CLUSTER = Pattern.compile("[a-z][a-z0-9-]*");

    private final String text;
    private int at;

    private NameText(String text) {
        this.text = text;
    }

    /**
     * What a text names.
     *
     * @param cluster as it stands there, null if it names none
     */
    record Parsed(@Nullable String cluster, List<String> parts) {}

    static String of(String cluster, String... parts) {
        StringBuilder printed = new StringBuilder();
        if (!cluster.equals(QualifiedName.MAIN_CLUSTER)) {
            printed.append(part(cluster, PLAIN_CLUSTER)).append(COLON);
        }
        for (int place = 0; place < parts.length; place++) {
            printed.append(place == 0 ? "" : DOT).append(part(parts[place], PLAIN));
        }
        return printed.toString();
    }

    private static String part(String part, Pattern plain) {
        return plain.matcher(part).matches() ? part : QualifiedName.quoted(part);
    }

    /** Reads what {@link #of} printed; a part without quotes may be anything that has no dot, colon or quote. */
    static Parsed parse(String text) {
        return new NameText(text).parse();
    }

    private Parsed parse() {
        String cluster = null;
        List<String> parts = new ArrayList<>();
        parts.add(next());
        if (at < text.length() && text.charAt(at) == COLON) {
            cluster = parts.removeFirst();
            at++;
            parts.add(next());
        }
        while (at < text.length()) {
            if (text.charAt(at) != DOT) {
                throw wrong();
            }
            at++;
            parts.add(next());
        }
        return new Parsed(cluster, parts);
    }

    private String next() {
        return at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != DOT && text.charAt(at) != COLON) {
            if (text.charAt(at) == QUOTE) {
                throw wrong();
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder part = new StringBuilder();
        at++;
        while (at < text.length()) {
            char read = text.charAt(at++);
            boolean quote = read == QUOTE;
            if (quote && (at == text.length() || text.charAt(at) != QUOTE)) {
                return part.toString();
            }
            part.append(read);
            at += quote ? 1 : 0;
        }
        throw wrong();
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("This is no full name in Trino, with its quotes in pairs: " + text);
    }
}
