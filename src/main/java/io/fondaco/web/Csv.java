package io.fondaco.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as RFC 4180 text, safe to open in a spreadsheet: no cell is taken for a formula. */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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
        String safe = isFormula(value) ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty()
                && "=+-@\t\r".indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
