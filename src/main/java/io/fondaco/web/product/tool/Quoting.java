package io.fondaco.web.product.tool;

import io.fondaco.web.search.Encoding;
import java.util.regex.Pattern;

/** Texts as the languages of tools write them. */
final class Quoting {

    private static final Pattern PLAIN_IN_SHELL = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern PLAIN_IN_ODBC = Pattern.compile("[A-Za-z0-9_.@ -]+");

    private Quoting() {}

    /** A word of a command line. */
    static String shell(String text) {
        return PLAIN_IN_SHELL.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** A text in Python, YAML or Scala. */
    static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A text in Power Query. */
    static String powerQuery(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** A value in the connection string of ODBC. */
    static String odbc(String text) {
        return PLAIN_IN_ODBC.matcher(text).matches() ? text : "{" + text.replace("}", "}}") + "}";
    }

    /** A part of the path or of the name in an address. */
    static String part(String text) {
        return Encoding.inAddress(text).replace("+", "%20");
    }
}
