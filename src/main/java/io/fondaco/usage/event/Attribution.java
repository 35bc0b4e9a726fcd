package io.fondaco.usage.event;

import io.fondaco.engine.QualifiedName;
import io.fondaco.engine.SqlReferences;
import io.fondaco.usage.event.QueryRecord.Kind;
import io.fondaco.usage.event.TableUse.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which objects a query used, and how. Trino tells the tables once it has analysed a query; where it
 * refused before that, the text of the statement is asked.
 */
final class Attribution {

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
        return isLook(draft) ? Kind.LOOK : Kind.USE;
    }

    /** EXPLAIN ANALYZE runs the query and is of type SELECT for Trino, so the text decides. */
    private static boolean isLook(EventDraft draft) {
        if ("DESCRIBE".equals(draft.queryType) || "EXPLAIN".equals(draft.queryType)) {
            return true;
        }
        return switch (FirstWord.of(statement(draft))) {
            case "explain" -> true;
            case "execute" -> references(draft).explain();
            default -> false;
        };
    }

    List<TableUse> tables(EventDraft draft) {
        Map<QualifiedName, TableUse> uses = new LinkedHashMap<>();
        draft.tables.forEach(table -> table.name()
                .filter(Attribution::isData)
                .map(name -> use(name, table))
                .ifPresent(use -> uses.merge(use.object(), use, Attribution::both)));
        if (draft.output != null) {
            draft.output.name().ifPresent(name -> uses.putIfAbsent(name, only(name, Role.WRITTEN)));
        }
        if (uses.isEmpty() && draft.tables.isEmpty() && "FAILED".equals(draft.state)) {
            SqlReferences named = references(draft);
            named.reads().stream().filter(Attribution::isData).forEach(name -> uses.put(name, only(name, Role.DIRECT)));
            named.writes().forEach(name -> uses.putIfAbsent(name, only(name, Role.WRITTEN)));
        }
        return List.copyOf(uses.values());
    }

    private static SqlReferences references(EventDraft draft) {
        return SqlReferences.of(statement(draft), draft.catalog, draft.schema);
    }

    private static String statement(EventDraft draft) {
        if (draft.prepared != null) {
            return draft.prepared;
        }
        return draft.sql == null ? "" : draft.sql;
    }

    private static boolean isData(QualifiedName name) {
        return !name.schema().equals("information_schema");
    }

    private static TableUse only(QualifiedName name, Role role) {
        return new TableUse(name, role, List.of(), List.of());
    }

    private static TableUse use(QualifiedName name, TableDraft table) {
        Role role = table.isDirect() ? Role.DIRECT : Role.THROUGH;
        return new TableUse(name, role, role == Role.DIRECT ? List.of() : table.through, table.columns);
    }

    /** A query may name a table and also read it through a view, or name it twice: that is one use. */
    private static TableUse both(TableUse first, TableUse second) {
        Set<String> columns = new LinkedHashSet<>(first.columns());
        columns.addAll(second.columns());
        TableUse kept = second.role() == Role.DIRECT ? second : first;
        return new TableUse(kept.object(), kept.role(), kept.through(), List.copyOf(columns));
    }
}
