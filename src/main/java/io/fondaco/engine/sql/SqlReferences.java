package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.CreateMaterializedView;
import io.trino.sql.tree.CreateTableAsSelect;
import io.trino.sql.tree.CreateView;
import io.trino.sql.tree.Delete;
import io.trino.sql.tree.DescribeInput;
import io.trino.sql.tree.DescribeOutput;
import io.trino.sql.tree.Execute;
import io.trino.sql.tree.ExecuteImmediate;
import io.trino.sql.tree.Explain;
import io.trino.sql.tree.ExplainAnalyze;
import io.trino.sql.tree.Insert;
import io.trino.sql.tree.Merge;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.RefreshMaterializedView;
import io.trino.sql.tree.ShowCatalogs;
import io.trino.sql.tree.ShowColumns;
import io.trino.sql.tree.ShowCreate;
import io.trino.sql.tree.ShowFunctions;
import io.trino.sql.tree.ShowGrants;
import io.trino.sql.tree.ShowRoleGrants;
import io.trino.sql.tree.ShowRoles;
import io.trino.sql.tree.ShowSchemas;
import io.trino.sql.tree.ShowSession;
import io.trino.sql.tree.ShowStats;
import io.trino.sql.tree.ShowTables;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.Update;
import java.util.Set;

/**
 * What a statement does and names, told from its text alone: for what Trino's event does not say. Nothing is looked
 * up, so a name may not exist.
 *
 * @param purpose what kind of statement it is
 * @param reads tables and views that the statement reads, in the order of the text
 * @param writes the table it writes, if it writes one that exists already
 * @param functions the functions of connectors from which it takes rows, such as {@code mysql.system.query}
 */
public record SqlReferences(
        Purpose purpose, Set<QualifiedName> reads, Set<QualifiedName> writes, Set<QualifiedName> functions) {

    /** What somebody wants who sends such a statement. */
    public enum Purpose {
        /** It reads rows, to give them back or to write them. */
        ROWS,
        /** It only asks what there is or how something would run: SHOW, DESCRIBE, EXPLAIN, also EXPLAIN ANALYZE. */
        LOOK,
        /** It defines or looks after something: CREATE VIEW, REFRESH, ANALYZE, GRANT, SET SESSION. */
        DEFINITION,
        /** The text is no SQL. */
        UNKNOWN
    }

    private static final SqlReferences UNREADABLE = naming(Purpose.UNKNOWN);

    /**
     * Reads a statement. A name that stays short in this session, text that is no SQL, and statements that neither
     * read nor write rows yield no names.
     */
    public static SqlReferences of(String sql, SqlSession session) {
        try {
            return of(new SqlParser().createStatement(sql), session);
        } catch (RuntimeException | StackOverflowError e) {
            // Also text that is nested too deep to be walked, or on which the parser trips: as good as no SQL, and
            // no reason to lose a record.
            return UNREADABLE;
        }
    }

    /** Whether the text is one query that gives rows and does nothing else. */
    public static boolean isQuery(String sql) {
        try {
            return new SqlParser().createStatement(sql) instanceof Query;
        } catch (RuntimeException | StackOverflowError e) {
            return false;
        }
    }

    private static SqlReferences of(Statement statement, SqlSession session) {
        SqlNames names = new SqlNames(session);
        return switch (statement) {
            case ExecuteImmediate execute -> of(execute.getStatement().getValue(), session);
            case Execute _ -> naming(Purpose.ROWS);
            case Query query -> reading(Purpose.ROWS, names, query);
            case CreateTableAsSelect create -> reading(Purpose.ROWS, names, create.getQuery());
            case CreateView create -> reading(Purpose.DEFINITION, names, create.getQuery());
            case CreateMaterializedView create -> reading(Purpose.DEFINITION, names, create.getQuery());
            case RefreshMaterializedView refresh ->
                new SqlReferences(Purpose.DEFINITION, Set.of(), names.written(refresh.getTable()), Set.of());
            case Insert insert -> rows(insert, names, names.in(insert.getQuery()), insert.getTable());
            case Delete delete ->
                rows(delete, names, delete.getWhere().map(names::in).orElse(Set.of()), delete.getTable());
            case Update update -> rows(update, names, names.inParts(update), update.getTable());
            case Merge merge -> rows(merge, names, names.inParts(merge), merge.getTargetTable());
            default -> naming(isLook(statement) ? Purpose.LOOK : Purpose.DEFINITION);
        };
    }

    private static boolean isLook(Statement statement) {
        return switch (statement) {
            case Explain _, ExplainAnalyze _, DescribeInput _, DescribeOutput _ -> true;
            case ShowCatalogs _, ShowSchemas _, ShowTables _, ShowColumns _, ShowCreate _, ShowStats _ -> true;
            case ShowFunctions _, ShowSession _, ShowGrants _, ShowRoles _, ShowRoleGrants _ -> true;
            default -> false;
        };
    }

    private static SqlReferences naming(Purpose purpose) {
        return new SqlReferences(purpose, Set.of(), Set.of(), Set.of());
    }

    private static SqlReferences reading(Purpose purpose, SqlNames names, Query query) {
        return new SqlReferences(purpose, names.in(query), Set.of(), names.functionsIn(query));
    }

    private static SqlReferences rows(Statement statement, SqlNames names, Set<QualifiedName> reads, Table target) {
        return new SqlReferences(Purpose.ROWS, reads, names.written(target), names.functionsIn(statement));
    }
}
