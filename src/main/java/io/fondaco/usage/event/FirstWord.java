package io.fondaco.usage.event;

import java.util.Locale;

/** The first word of a statement, past white space and comments: enough to see most kinds without parsing. */
final class FirstWord {

    private FirstWord() {}

    /** The word in lower case; empty when the text begins with none. */
    static String of(String sql) {
        int start = start(sql);
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static int start(String sql) {
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at)) {
                at = after(sql, "\n", at);
            } else if (sql.startsWith("/*", at)) {
                at = after(sql, "*/", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
