package io.fondaco.product.standard.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for <code>${NAME}</code> and <code>${NAME:-default}</code> in the text of a product's files. Only names
 * that the platform has set are known, never the environment of the process: a file must not read its secrets.
 */
public final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*?)(?::-([^{}]*))?}");
    private static final String OPENING = "${";

    private final Map<String, String> known;
    private final Map<String, String> used = new TreeMap<>();

    public Variables(Map<String, String> known) {
        this.known = Map.copyOf(known);
    }

    /** None is known; defaults still stand for themselves. */
    public static Variables none() {
        return new Variables(Map.of());
    }

    /** A text that reads as these words, also where they look like a reference. */
    static String escaped(String words) {
        return words.replace(OPENING, "${_:-$}{");
    }

    /** A text with what is known in its place. */
    record Resolved(String text, Set<String> unknown) {

        boolean isComplete() {
            return unknown.isEmpty();
        }
    }

    /** Puts in what is known; a reference without a value stays as it is written. */
    Resolved resolve(String written) {
        if (!written.contains(OPENING)) {
            return new Resolved(written, Set.of());
        }
        Set<String> unknown = new TreeSet<>();
        StringBuilder text = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(written);
        int end = 0;
        while (matcher.find()) {
            text.append(checkedRest(written.substring(end, matcher.start()), unknown));
            text.append(value(matcher).orElseGet(() -> {
                unknown.add(matcher.group(1));
                return matcher.group();
            }));
            end = matcher.end();
        }
        text.append(checkedRest(written.substring(end), unknown));
        return new Resolved(text.toString(), unknown);
    }

    /** What opens like a reference and is none, such as one inside another, is never taken for a name. */
    private static String checkedRest(String text, Set<String> unknown) {
        int opening = text.indexOf(OPENING);
        if (opening >= 0) {
            unknown.add(text.substring(opening));
        }
        return text;
    }

    private Optional<String> value(Matcher reference) {
        String name = reference.group(1);
        String value = known.get(name);
        if (value != null) {
            used.put(name, value);
        }
        return Optional.ofNullable(value == null ? reference.group(2) : value);
    }

    /** Those that texts named so far, with their values: the product changes when one of them does. */
    public Map<String, String> used() {
        return Map.copyOf(used);
    }
}
