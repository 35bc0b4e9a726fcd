package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a text is one SELECT that may measure a dataset: it reads the given objects and nothing else, neither by a
 * table function nor by a function that some catalog brings. Told from the text alone.
 */
public final class RuleCheck {

    private RuleCheck() {}

    /**
     * Why it may not, whole sentences that name the place in the query; none where it may.
     *
     * @param own the only objects that it may read
     */
    public static List<String> flaws(String sql, String cluster, Set<QualifiedName> own) {
        SelectCheck check = SelectCheck.of(sql, cluster);
        List<String> flaws = new ArrayList<>();
        check.flaws().forEach(flaw -> flaws.add(at(flaw.place(), flaw.sentence())));
        check.reads().entrySet().stream()
                .filter(read -> !own.contains(read.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(read -> flaws.add(at(
                        read.getValue(),
                        read.getKey() + " is no dataset of this product: its rules read its own datasets only.")));
        if (flaws.isEmpty()) {
            functions(new SqlParser().createStatement(sql), flaws);
        }
        return flaws;
    }

    private static void functions(Node node, List<String> flaws) {
        if (node instanceof FunctionCall call && call.getName().getParts().size() > 1) {
            flaws.add(at(
                    SqlPlace.of(call),
                    "The function " + call.getName() + " belongs to a catalog: only Trino's own are called here."));
        }
        SqlNodes.children(node).forEach(child -> functions(child, flaws));
    }

    private static String at(SqlPlace place, String sentence) {
        return "Query, line %d, column %d: %s".formatted(place.line(), place.column(), sentence);
    }
}
