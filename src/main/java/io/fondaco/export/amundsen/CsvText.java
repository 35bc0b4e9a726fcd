package io.fondaco.export.amundsen;

import java.util.List;

/** Rows of one CSV file while they are gathered, as programs read them: nothing is changed for the sake of spreadsheets. */
final class CsvText {

    private final StringBuilder text = new StringBuilder();
    private boolean empty = true;

    CsvText(String... headings) {
        line(List.of(headings));
    }

    void row(Object... cells) {
        empty = false;
        line(List.of(cells));
    }

    /** Whether there is no row. */
    boolean isEmpty() {
        return empty;
    }

    private void line(List<?> cells) {
        String parting = "";
        for (Object cell : cells) {
            text.append(parting)
                    .append('"')
                    .append(String.valueOf(cell).replace("\"", "\"\""))
                    .append('"');
            parting = ",";
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
