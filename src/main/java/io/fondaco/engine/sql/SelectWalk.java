package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SelectCheck.Flaw;
import io.trino.sql.tree.CurrentUser;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableFunctionInvocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Walks through one query and notes what may not be published. */
final class SelectWalk {

    /** Built into Trino, and reading nothing but what their arguments name. */
    private static final Set<String> HARMLESS = Set.of("sequence", "exclude_columns");

    private static final Set<String> WHO_ASKS = Set.of("current_groups");
    private static final Comparator<Flaw> IN_ORDER = Comparator.comparing(
                    (Flaw flaw) -> flaw.place().line())
            .thenComparing(flaw -> flaw.place().column());

    private final String cluster;
    private final SqlNames names;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Flaw> warnings = new ArrayList<>();
    private final Map<QualifiedName, SqlPlace> reads = new LinkedHashMap<>();

    SelectWalk(String cluster) {
        this.cluster = cluster;
        this.names = new SqlNames(new SqlSession(cluster, null, null));
    }

    SelectCheck check(Query query) {
        names.tables(query).forEach(this::check);
        walk(query);
        return new SelectCheck(sorted(flaws), sorted(warnings), Map.copyOf(reads));
    }

    private static List<Flaw> sorted(List<Flaw> found) {
        return found.stream().sorted(IN_ORDER).distinct().toList();
    }

    private void walk(Node node) {
        switch (node) {
            case TableFunctionInvocation call -> check(call);
            case CurrentUser _ -> warn(node, "current_user is whoever reads the view: each reader may see other rows.");
            case FunctionCall call
            when WHO_ASKS.contains(lower(call.getName().getSuffix())) ->
                warn(node, call.getName() + " depends on whoever reads the view: each reader may see other rows.");
            case Query query
            when !query.getFunctions().isEmpty() ->
                flaw(query.getFunctions().getFirst(), "A published query defines no functions of its own.");
            case Query query
            when !query.getSessionProperties().isEmpty() ->
                flaw(query, "A published query sets nothing for its session.");
            default -> {}
        }
        SqlNodes.children(node).forEach(this::walk);
    }

    private void check(TableFunctionInvocation call) {
        List<String> parts = call.getName().getParts();
        boolean builtIn = parts.size() == 1
                || parts.size() == 3
                        && parts.get(0).equals("system")
                        && parts.get(1).equals("builtin");
        if (!builtIn || !HARMLESS.contains(parts.getLast())) {
            flaw(
                    call,
                    "The table function " + call.getName()
                            + " can read what nobody gave away here: name tables and views instead.");
        }
    }

    private void check(Table table) {
        List<String> parts = table.getName().getParts();
        String name = table.getName().toString();
        if (parts.size() != 3) {
            flaw(table, name + " is not a full name: write catalog.schema.table.");
        } else if (parts.get(0).equals("system")) {
            flaw(table, name + " is about Trino itself: nothing of the catalog system is published.");
        } else if (parts.get(1).equals("information_schema")) {
            flaw(table, name + " shows each reader something else: nothing of information_schema is published.");
        } else if (parts.get(2).contains("$")) {
            flaw(table, name + " is a hidden table of its connector: name the table itself.");
        } else {
            reads.putIfAbsent(new QualifiedName(cluster, parts.get(0), parts.get(1), parts.get(2)), SqlPlace.of(table));
        }
        if (table.getQueryPeriod().isPresent()) {
            flaw(table, name + " is read as it was at one time (FOR VERSION or TIMESTAMP AS OF): read it as it is.");
        }
    }

    private void flaw(Node node, String sentence) {
        flaws.add(new Flaw(SqlPlace.of(node), sentence));
    }

    private void warn(Node node, String sentence) {
        warnings.add(new Flaw(SqlPlace.of(node), sentence));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
