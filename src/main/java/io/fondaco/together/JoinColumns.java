package io.fondaco.together;

import io.fondaco.engine.sql.ShortNames;
import java.util.Locale;

/** Two columns that are to be equal, and how it is known that they mean the same. */
public record JoinColumns(KeyColumn left, KeyColumn right, Reason reason) {

    /** Why these two. */
    public enum Reason {
        /** One contract says that its column refers to the other. */
        REFERENCE,
        /** Both have the same name and fitting types, and it is a key of one of them. */
        SAME_NAME,
        /** It is all that the key lacks, and the only time that the other has. */
        ONLY_TIME
    }

    /** The left one in SQL, made a day where the other is one. */
    public String leftSql(String table) {
        return sql(table, left, right);
    }

    /** The right one in SQL, made a day where the other is one. */
    public String rightSql(String table) {
        return sql(table, right, left);
    }

    /** Whether several values of the left one count as the same. */
    boolean widensLeft() {
        return widens(left, right);
    }

    /** Whether several values of the right one count as the same. */
    boolean widensRight() {
        return widens(right, left);
    }

    private static boolean widens(KeyColumn column, KeyColumn other) {
        return column.kind().isMoment() && other.kind().isDay();
    }

    private static String sql(String table, KeyColumn column, KeyColumn other) {
        String name = (table.isEmpty() ? "" : table + ".")
                + ShortNames.of(column.name().toLowerCase(Locale.ROOT));
        return widens(column, other) ? "CAST(" + name + " AS date)" : name;
    }
}
