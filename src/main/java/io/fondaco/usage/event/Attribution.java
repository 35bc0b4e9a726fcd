package io.fondaco.usage.event;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import io.fondaco.usage.event.QueryRecord.Kind;
import io.fondaco.usage.event.TableUse.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what a query was, which objects it used, and how. Trino tells the tables once it has analysed a query; where
 * it refused before that, and where it says nothing, the text of the statement is asked.
 */
final class Attribution {

    /** TABLE and an opening bracket: a table function, as far as can be seen without parsing. */
    private static final Pattern TABLE_FUNCTION =
            Pattern.compile("\\btable\\s*(?:\\(|/\\*|--)", Pattern.CASE_INSENSITIVE);

    private final String portalUser;
    private final String portalSource;

    Attribution(String portalUser, String portalSource) {
        this.portalUser = portalUser;
        this.portalSource = portalSource;
    }

    Kind kind(EventDraft draft) {
        if (portalUser.equals(draft.user) && portalSource.equals(draft.source)) {
            return Kind.PORTAL;
        }
        // EXPLAIN ANALYZE runs the query and a refresh writes rows, and Trino types them so: the text decides.
        return switch (FirstWord.of(statement(draft))) {
            case "explain" -> Kind.LOOK;
            case "refresh" -> Kind.DEFINITION;
            case "execute" -> kindOf(references(draft).purpose());
            default -> draft.queryType == null ? kindOf(references(draft).purpose()) : kindOf(draft.queryType);
        };
    }

    private static Kind kindOf(String queryType) {
        return switch (queryType) {
            case "DESCRIBE", "EXPLAIN" -> Kind.LOOK;
            case "DATA_DEFINITION", "ANALYZE", "ALTER_TABLE_EXECUTE" -> Kind.DEFINITION;
            default -> Kind.USE;
        };
    }

    private static Kind kindOf(SqlReferences.Purpose purpose) {
        return switch (purpose) {
            case LOOK -> Kind.LOOK;
            case DEFINITION -> Kind.DEFINITION;
            case ROWS, UNKNOWN -> Kind.USE;
        };
    }

    List<TableUse> tables(EventDraft draft) {
        Map<TableUse, Set<String>> uses = new LinkedHashMap<>();
        Optional<QualifiedName> written = Optional.ofNullable(draft.output).flatMap(TableDraft::name);
        ModeKeys.setApart(draft.tables);
        AskedColumns asked = new AskedColumns(statement(draft), draft.tables);
        for (TableDraft table : draft.tables) {
            table.name()
                    .filter(name -> isData(name) && !written.equals(Optional.of(name)))
                    .ifPresent(name -> add(uses, AskedColumns.way(name, table), asked.of(name, table)));
        }
        written.ifPresent(name -> add(uses, TableUse.only(name, Role.WRITTEN), List.of()));
        if (uses.isEmpty() && draft.tables.isEmpty() && "FAILED".equals(draft.state)) {
            named(references(draft)).forEach(use -> add(uses, use, List.of()));
        }
        if (TABLE_FUNCTION.matcher(statement(draft)).find()) {
            references(draft).functions().forEach(name -> add(uses, TableUse.only(name, Role.FUNCTION), List.of()));
        }
        return uses.entrySet().stream()
                .map(use -> use.getKey().with(use.getValue()))
                .toList();
    }

    /** One use for each way to an object, however often the query goes it. */
    private static void add(Map<TableUse, Set<String>> uses, TableUse way, List<String> columns) {
        uses.computeIfAbsent(way, _ -> new LinkedHashSet<>()).addAll(columns);
    }

    private static List<TableUse> named(SqlReferences named) {
        Set<TableUse> uses = new LinkedHashSet<>();
        named.reads().stream()
                .filter(name -> isData(name) && !named.writes().contains(name))
                .forEach(name -> uses.add(TableUse.only(name, Role.DIRECT)));
        named.writes().forEach(name -> uses.add(TableUse.only(name, Role.WRITTEN)));
        return List.copyOf(uses);
    }

    private static SqlReferences references(EventDraft draft) {
        return SqlReferences.of(statement(draft), new SqlSession(draft.cluster, draft.catalog, draft.schema));
    }

    private static String statement(EventDraft draft) {
        if (draft.prepared != null) {
            return draft.prepared;
        }
        return draft.sql == null ? "" : draft.sql;
    }

    /** Not what Trino says of itself, and not what the portal made behind or beside another object. */
    private static boolean isData(QualifiedName name) {
        return !name.schema().equals("information_schema") && !name.namesHidden();
    }
}
