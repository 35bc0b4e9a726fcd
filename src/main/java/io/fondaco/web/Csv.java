package io.fondaco.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as RFC 4180 text, safe to open in a spreadsheet: no cell is taken for a formula. */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    /** Spreadsheets of other countries part cells at semicolons, and some take full-width signs. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\\t\\r\\n])([\\s\\p{Z}\\p{C}]*)(?=[=+\\-@＝＋－＠])");

    private final StringBuilder text = new StringBuilder();

    /** A table with these headings. */
    public Csv(String... headings) {
        row(List.of((Object[]) headings));
    }

    /** Adds a row. */
    public Csv row(List<?> cells) {
        text.append(line(cells));
        return this;
    }

    /** One row with the end of its line, for a table that is too long to hold. */
    public static String line(List<?> cells) {
        return cells.stream().map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        String safe =
                NUMBER.matcher(value).matches() ? value : FORMULA.matcher(value).replaceAll("$1$2'");
        boolean quoted = safe.chars().anyMatch(character -> ",;\"\r\n\t".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
