package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Query;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the columns of a query come from, told from its text alone. What the text leaves open is not guessed: a column
 * without its table's name beside two tables, or what a scalar subquery gives, has no sources that are known.
 */
public final class SqlLineage {

    /** A column of a table or view that is read, in lower case. */
    public record Source(QualifiedName object, String column) {

        public Source {
            column = column.toLowerCase(Locale.ROOT);
        }
    }

    private static final SqlLineage UNREADABLE = new SqlLineage(Set.of(), Columns.UNKNOWN);

    private final Set<QualifiedName> reads;
    private final Columns columns;

    private SqlLineage(Set<QualifiedName> reads, Columns columns) {
        this.reads = reads;
        this.columns = columns;
    }

    /** Of one query; of a text that is none nothing is known. */
    public static SqlLineage of(String query, SqlSession session) {
        try {
            if (new SqlParser().createStatement(query) instanceof Query parsed) {
                SqlNames names = new SqlNames(session);
                return new SqlLineage(names.in(parsed), new ColumnWalk(names).columns(parsed));
            }
            return UNREADABLE;
        } catch (RuntimeException | StackOverflowError e) {
            return UNREADABLE;
        }
    }

    /** The tables and views that it reads. */
    public Set<QualifiedName> reads() {
        return reads;
    }

    /** The columns from which this one of its result is made; empty where that is not known. */
    public Optional<Set<Source>> sourcesOf(String column) {
        return columns.named(column.toLowerCase(Locale.ROOT));
    }
}
