package io.fondaco.web.lineage;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.graph.ColumnName;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageNode;
import io.fondaco.lineage.graph.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step in words.
 *
 * @param seen how many queries showed it; 0 where files alone say so
 */
public record LineageRow(
        End from, End to, String how, int through, long seen, Instant lastSeen, boolean old, boolean declared) {

    /**
     * One end of it.
     *
     * @param path the address of its product, null where it belongs to none
     * @param object the table's name in Trino
     * @param column empty where the step is one of whole tables
     * @param step how far it is from the product
     */
    public record End(@Nullable String path, String name, String dataset, String object, String column, int step) {

        static End of(LineageNode node, String column) {
            return new End(node.path(), node.name(), node.port(), node.object().toString(), column, node.step());
        }
    }

    private static final Comparator<LineageRow> IN_ORDER = Comparator.<LineageRow>comparingInt(
                    row -> row.to().step())
            .thenComparingInt(row -> row.from().step())
            .thenComparing(row -> row.from().name())
            .thenComparing(row -> row.from().object())
            .thenComparing(row -> row.from().column())
            .thenComparing(row -> row.to().name())
            .thenComparing(row -> row.to().object())
            .thenComparing(row -> row.to().column());

    /** Of the column that was asked for, or else of the tables; what comes first is farthest before the product. */
    static List<LineageRow> of(Lineage lineage, boolean columns) {
        Map<QualifiedName, LineageNode> nodes = lineage.byObject();
        List<LineageRow> rows = new ArrayList<>();
        if (columns) {
            for (Step<ColumnName> step : lineage.columns()) {
                LineageNode from = nodes.get(step.from().object());
                LineageNode to = nodes.get(step.to().object());
                if (from != null && to != null) {
                    rows.add(row(
                            End.of(from, step.from().column()),
                            End.of(to, step.to().column()),
                            step,
                            lineage));
                }
            }
        } else {
            for (Step<QualifiedName> step : lineage.steps()) {
                LineageNode from = nodes.get(step.from());
                LineageNode to = nodes.get(step.to());
                if (from != null && to != null) {
                    rows.add(row(End.of(from, ""), End.of(to, ""), step, lineage));
                }
            }
        }
        rows.sort(IN_ORDER);
        return rows;
    }

    private static LineageRow row(End from, End to, Step<?> step, Lineage lineage) {
        return new LineageRow(
                from,
                to,
                step.told(),
                step.through(),
                step.seen(),
                step.lastSeen(),
                step.oldSince(lineage.oldSince()),
                step.declared());
    }
}
