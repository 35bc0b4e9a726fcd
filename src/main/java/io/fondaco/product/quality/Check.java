package io.fondaco.product.quality;

/** How it is found out whether a rule holds. */
public sealed interface Check {

    /**
     * By counting rows.
     *
     * @param sql gives one row: how many rows there are, and how many of them break the rule
     * @param examples the most frequent values that break it, in its first column; empty where none may be shown
     */
    record Counted(String sql, String examples) implements Check {}

    /** By the number of rows: the query gives it. */
    record Rows(String sql) implements Check {}

    /** By a query of the owner's, which gives one number, or true or false. */
    record Asked(String sql) implements Check {}

    /** Not at all, for a reason that is a whole sentence. */
    record Never(String why) implements Check {}

    /** Whether Trino can tell. */
    default boolean runs() {
        return !(this instanceof Never);
    }
}
