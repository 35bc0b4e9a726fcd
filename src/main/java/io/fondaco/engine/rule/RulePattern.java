package io.fondaco.engine.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Names as regular expressions that fit exactly them. Trino matches each against the whole of a name, so an expression
 * needs no anchors, and one of several names is their alternatives.
 */
final class RulePattern {

    private static final String SPECIAL = "\\.[]{}()*+-?^$|&~#@/<>=!:,;%'\"` ";

    private RulePattern() {}

    /** Fits any of these, in order and without repetition; there must be one. */
    static String of(Collection<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A rule for nobody");
        }
        return names.stream().distinct().sorted().map(RulePattern::escaped).collect(Collectors.joining("|"));
    }

    /** Fits this text alone. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        text.codePoints().forEach(each -> {
            if (isSpecial(each)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(each);
        });
        return escaped.toString();
    }

    /** Of ASCII, what is neither letter, digit, underscore nor a control character may always be escaped. */
    private static boolean isSpecial(int character) {
        return SPECIAL.indexOf(character) >= 0;
    }
}
