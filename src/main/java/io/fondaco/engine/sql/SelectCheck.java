package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Statement;
import java.util.List;
import java.util.Map;

/**
 * Whether a text is one SELECT that may be published, told from the text alone: no rights are looked up, so a name may
 * not exist.
 *
 * @param flaws why it may not, in the order of the text
 * @param warnings what its author should know, though it stands in nobody's way
 * @param reads the tables and views that it names, each with the place where it first does
 */
public record SelectCheck(List<Flaw> flaws, List<Flaw> warnings, Map<QualifiedName, SqlPlace> reads) {

    /** Something in the text, and why it stands in the way; a whole sentence. */
    public record Flaw(SqlPlace place, String sentence) {}

    private static final int LONGEST = 200_000;

    /** Trino's own parser takes minutes for thousands. */
    static final int DEEPEST = 100;

    /** Looks at a query whose names lie in this cluster. */
    public static SelectCheck of(String sql, String cluster) {
        if (sql.length() > LONGEST) {
            return refused(SqlPlace.START, "The query is longer than " + LONGEST + " characters.");
        }
        if (depth(sql) > DEEPEST) {
            return refused(SqlPlace.START, "The query is nested deeper than " + DEEPEST + " brackets.");
        }
        if (sql.strip().endsWith(";")) {
            return refused(
                    lastOf(sql), "The query ends with a semicolon: take it away, one SELECT is all there may be.");
        }
        try {
            Statement statement = new SqlParser().createStatement(sql);
            return statement instanceof Query query
                    ? new SelectWalk(cluster).check(query)
                    : refused(
                            SqlPlace.of(statement), "Only one SELECT can be published, and this is another statement.");
        } catch (ParsingException e) {
            return refused(SqlPlace.of(e), "This is not one SELECT that Trino can read: " + e.getErrorMessage() + ".");
        } catch (RuntimeException | StackOverflowError e) {
            return refused(SqlPlace.START, "This query is nested too deep to be read.");
        }
    }

    /** Brackets in texts count too, which is more than enough for any query that people write. */
    static int depth(String sql) {
        int depth = 0;
        int deepest = 0;
        for (int at = 0; at < sql.length(); at++) {
            char letter = sql.charAt(at);
            depth += letter == '(' || letter == '[' ? 1 : letter == ')' || letter == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static SqlPlace lastOf(String sql) {
        List<String> lines = sql.stripTrailing().lines().toList();
        return new SqlPlace(lines.size(), lines.getLast().length());
    }

    private static SelectCheck refused(SqlPlace place, String sentence) {
        return new SelectCheck(List.of(new Flaw(place, sentence)), List.of(), Map.of());
    }
}
