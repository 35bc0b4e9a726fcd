package io.fondaco.web.download;

import java.util.List;
import java.util.regex.Pattern;

/** Rows of a table as RFC 4180 text, safe to open in a spreadsheet: no cell is taken for a formula. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Spreadsheets of other countries part cells at semicolons, and some take full-width signs. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\\t\\r\\n])([\\s\\p{Z}\\p{C}]*)(?=[=+\\-@＝＋－＠])");

    private static final String SIGNS = "=+-@＝＋－＠";
    private static final String QUOTED = ",;\"\r\n\t";

    private Csv() {}

    /** One row with the end of its line. */
    static String line(List<?> cells) {
        StringBuilder line = new StringBuilder();
        String parting = "";
        for (Object cell : cells) {
            line.append(parting).append(cell(String.valueOf(cell)));
            parting = ",";
        }
        return line.append("\r\n").toString();
    }

    private static String cell(String value) {
        String safe = mayBeFormula(value) && !NUMBER.matcher(value).matches()
                ? FORMULA.matcher(value).replaceAll("$1$2'")
                : value;
        return hasAny(safe, QUOTED) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * Whether a sign stands where a cell begins, perhaps behind blanks: then {@link #FORMULA} is asked, which takes longer.
     * What is no ASCII might be a blank.
     */
    private static boolean mayBeFormula(String value) {
        boolean begins = true;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (begins && SIGNS.indexOf(character) >= 0) {
                return true;
            }
            boolean blank = character <= ' ' || character > '~';
            begins = character == ';'
                    || (begins && blank)
                    || character == '\t'
                    || character == '\r'
                    || character == '\n';
        }
        return false;
    }

    private static boolean hasAny(String value, String characters) {
        for (int i = 0; i < value.length(); i++) {
            if (characters.indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
