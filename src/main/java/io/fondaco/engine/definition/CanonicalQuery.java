package io.fondaco.engine.definition;

import io.trino.sql.SqlFormatter;
import io.trino.sql.parser.SqlParser;

/**
 * A query in the form in which Trino gives it back: without comments, and laid out as Trino's own formatter does, so that
 * what was written and what is read can be compared.
 */
public final class CanonicalQuery {

    /** One round is enough for nearly everything; more are for what the formatter itself writes otherwise at first. */
    private static final int ROUNDS = 3;

    private CanonicalQuery() {}

    /** The query in that form; a text that is no SQL stays as it is, for Trino to refuse it. */
    public static String of(String query) {
        String before = query.strip();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String after = SqlFormatter.formatSql(new SqlParser().createStatement(before))
                        .strip();
                if (after.equals(before)) {
                    return after;
                }
                before = after;
            }
            return before;
        } catch (RuntimeException | StackOverflowError e) {
            return before;
        }
    }
}
