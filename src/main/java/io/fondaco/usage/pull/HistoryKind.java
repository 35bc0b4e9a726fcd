package io.fondaco.usage.pull;

/** What keeps a history of queries. */
public enum HistoryKind {
    /** The table {@code trino_queries} of Trino's MySQL event listener. */
    MYSQL_EVENT_LISTENER(
            "MySQL event listener",
            "does not tell through which views a table was read, nor in whose name a session spoke for another user"),
    /** Any table or query with a row for each finished query. */
    HISTORY_TABLE("History table", ""),
    /** What Trino itself remembers, which is little and not for long. */
    RUNTIME_QUERIES(
            "Trino's own memory",
            "is short: queries between two looks can be missed. It does not tell columns, bytes, rows, written tables'"
                    + " sources or use through views; tables are read from the text of each query");

    private final String label;
    private final String limits;

    HistoryKind(String label, String limits) {
        this.label = label;
        this.limits = limits;
    }

    /** The words for people. */
    public String label() {
        return label;
    }

    /** What it cannot tell, as the rest of a sentence that begins with its name; empty where that depends. */
    public String limits() {
        return limits;
    }
}
