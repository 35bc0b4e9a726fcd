package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.tree.Merge;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableFunctionInvocation;
import io.trino.sql.tree.Update;
import io.trino.sql.tree.With;
import io.trino.sql.tree.WithQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the tables in a parsed statement, and tells them from the names that its WITH clauses give. */
final class SqlNames {

    private final SqlSession session;

    SqlNames(SqlSession session) {
        this.session = session;
    }

    /** All tables in this part of a statement, in the order of the text. */
    Set<QualifiedName> in(Node part) {
        return named(tables(part));
    }

    /** Every place in this part of a statement that names a table, in the order of the text. */
    List<Table> tables(Node part) {
        List<Table> found = new ArrayList<>();
        collect(part, Set.of(), found);
        return found;
    }

    private Set<QualifiedName> named(List<Table> tables) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        tables.forEach(table -> full(table.getName()).ifPresent(found::add));
        return Collections.unmodifiableSet(found);
    }

    /** The functions of connectors that this part of a statement calls as tables; those built into Trino are none. */
    Set<QualifiedName> functionsIn(Node part) {
        Set<QualifiedName> found = new LinkedHashSet<>();
        collectFunctions(part, found);
        return Collections.unmodifiableSet(found);
    }

    private void collectFunctions(Node node, Set<QualifiedName> found) {
        if (node instanceof TableFunctionInvocation call
                && call.getName().getParts().size() > 1) {
            full(call.getName())
                    .filter(name -> !name.catalog().equals("system"))
                    .ifPresent(found::add);
        }
        SqlNodes.children(node).forEach(child -> collectFunctions(child, found));
    }

    /** What an UPDATE reads besides its target. */
    Set<QualifiedName> inParts(Update update) {
        List<Table> found = new ArrayList<>();
        update.getAssignments().forEach(part -> collect(part, Set.of(), found));
        update.getWhere().ifPresent(part -> collect(part, Set.of(), found));
        return named(found);
    }

    /** What a MERGE reads besides its target. */
    Set<QualifiedName> inParts(Merge merge) {
        List<Table> found = new ArrayList<>();
        collect(merge.getSource(), Set.of(), found);
        collect(merge.getPredicate(), Set.of(), found);
        merge.getMergeCases().forEach(part -> collect(part, Set.of(), found));
        return named(found);
    }

    /** The table that a statement writes. */
    Set<QualifiedName> written(Table target) {
        return full(target.getName()).map(Set::of).orElse(Set.of());
    }

    /** The full name behind a name in SQL, where the session says what is missing. */
    Optional<QualifiedName> full(io.trino.sql.tree.QualifiedName name) {
        List<String> parts = name.getParts();
        String inCatalog = parts.size() > 2 ? parts.get(parts.size() - 3) : session.catalog();
        String inSchema = parts.size() > 1 ? parts.get(parts.size() - 2) : session.schema();
        if (inCatalog == null || inSchema == null || parts.size() > 3) {
            return Optional.empty();
        }
        return Optional.of(new QualifiedName(session.cluster(), inCatalog, inSchema, parts.getLast()));
    }

    private void collect(Node node, Set<String> given, List<Table> found) {
        switch (node) {
            case Table table when isGiven(table, given) -> {}
            case Table table -> found.add(table);
            case Query query
            when query.getWith().isPresent() ->
                collectWith(query, query.getWith().get(), given, found);
            default -> SqlNodes.children(node).forEach(child -> collect(child, given, found));
        }
    }

    /** A name that WITH gives hides a table of that name, in later WITH queries and in the body, not in its own. */
    private void collectWith(Query query, With with, Set<String> given, List<Table> found) {
        Set<String> inside = new HashSet<>(given);
        for (WithQuery named : with.getQueries()) {
            String name = named.getName().getValue().toLowerCase(Locale.ROOT);
            if (with.isRecursive()) {
                inside.add(name);
            }
            collect(named.getQuery(), Set.copyOf(inside), found);
            inside.add(name);
        }
        for (Node child : SqlNodes.children(query)) {
            if (child != with) {
                collect(child, inside, found);
            }
        }
    }

    private static boolean isGiven(Table table, Set<String> given) {
        return table.getName().getParts().size() == 1
                && given.contains(table.getName().getSuffix().toLowerCase(Locale.ROOT));
    }
}
