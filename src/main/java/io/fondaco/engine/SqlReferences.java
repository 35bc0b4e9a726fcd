package io.fondaco.engine;

import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.CreateMaterializedView;
import io.trino.sql.tree.CreateTableAsSelect;
import io.trino.sql.tree.CreateView;
import io.trino.sql.tree.Delete;
import io.trino.sql.tree.ExecuteImmediate;
import io.trino.sql.tree.Explain;
import io.trino.sql.tree.ExplainAnalyze;
import io.trino.sql.tree.Insert;
import io.trino.sql.tree.Merge;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.RefreshMaterializedView;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.Update;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement names, told from its text alone: for queries that Trino refused before it knew their tables.
 * Nothing is looked up, so a name may not exist.
 *
 * @param reads tables and views that the statement reads, in the order of the text
 * @param writes the table it writes, if it writes one that exists already
 * @param explain whether it only asks how something would run
 */
public record SqlReferences(Set<QualifiedName> reads, Set<QualifiedName> writes, boolean explain) {

    private static final SqlReferences NOTHING = new SqlReferences(Set.of(), Set.of(), false);
    private static final SqlReferences EXPLAIN = new SqlReferences(Set.of(), Set.of(), true);

    /**
     * Reads a statement. Short names are completed by the session's catalog and schema; a name that stays short,
     * text that is no SQL, and statements that neither read nor write rows yield nothing.
     */
    public static SqlReferences of(String sql, @Nullable String catalog, @Nullable String schema) {
        try {
            return of(new SqlParser().createStatement(sql), catalog, schema);
        } catch (ParsingException | IllegalArgumentException e) {
            return NOTHING;
        }
    }

    private static SqlReferences of(Statement statement, @Nullable String catalog, @Nullable String schema) {
        SqlNames names = new SqlNames(catalog, schema);
        return switch (statement) {
            case Explain _, ExplainAnalyze _ -> EXPLAIN;
            case ExecuteImmediate execute -> of(execute.getStatement().getValue(), catalog, schema);
            case Query query -> new SqlReferences(names.in(query), Set.of(), false);
            case CreateTableAsSelect create -> new SqlReferences(names.in(create.getQuery()), Set.of(), false);
            case CreateView create -> new SqlReferences(names.in(create.getQuery()), Set.of(), false);
            case CreateMaterializedView create -> new SqlReferences(names.in(create.getQuery()), Set.of(), false);
            case RefreshMaterializedView refresh -> writing(names, Set.of(), refresh.getTable());
            case Insert insert -> writing(names, names.in(insert.getQuery()), insert.getTable());
            case Delete delete ->
                writing(names, delete.getWhere().map(names::in).orElse(Set.of()), delete.getTable());
            case Update update -> writing(names, names.inParts(update), update.getTable());
            case Merge merge -> writing(names, names.inParts(merge), merge.getTargetTable());
            default -> NOTHING;
        };
    }

    private static SqlReferences writing(SqlNames names, Set<QualifiedName> reads, Table target) {
        Optional<QualifiedName> written = names.full(target.getName());
        return new SqlReferences(reads, written.map(Set::of).orElse(Set.of()), false);
    }
}
