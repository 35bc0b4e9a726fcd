package io.fondaco.api.lineage;

import io.fondaco.lineage.How;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageNode;
import io.fondaco.lineage.graph.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph of tables.
 *
 * @param left how many tables more there are than one answer holds
 */
public record LineageView(List<Node> nodes, List<Edge> edges, List<Edge> columns, int left) {

    /**
     * A table.
     *
     * @param table its name in Trino
     * @param product the address of the product that it belongs to
     * @param step less than zero before the product, more after it
     */
    public record Node(
            String table,
            @Nullable String product,
            @Nullable String name,
            @Nullable String dataset,
            int step) {

        static Node of(LineageNode node) {
            boolean none = node.path() == null;
            return new Node(
                    node.object().toString(),
                    node.path(),
                    none ? null : node.name(),
                    none ? null : node.port(),
                    node.step());
        }
    }

    /**
     * One table, or column, is made of another.
     *
     * @param through how many tables of no product lie between
     * @param queries how many queries showed it; 0 where files alone declare it
     * @param old whether no query showed it for long
     */
    public record Edge(
            String from,
            @Nullable String fromColumn,
            String to,
            @Nullable String toColumn,
            List<How> how,
            int through,
            long queries,
            Instant lastSeen,
            boolean old) {

        private static Edge of(
                String from,
                @Nullable String fromColumn,
                String to,
                @Nullable String toColumn,
                Step<?> step,
                Instant oldSince) {
            return new Edge(
                    from,
                    fromColumn,
                    to,
                    toColumn,
                    step.hows().stream().sorted().toList(),
                    step.through(),
                    step.seen(),
                    step.lastSeen(),
                    step.oldSince(oldSince));
        }
    }

    static LineageView of(Lineage lineage) {
        return new LineageView(
                lineage.nodes().stream().map(Node::of).toList(),
                lineage.steps().stream()
                        .map(step -> Edge.of(
                                step.from().toString(), null, step.to().toString(), null, step, lineage.oldSince()))
                        .toList(),
                lineage.columns().stream()
                        .map(step -> Edge.of(
                                step.from().object().toString(),
                                step.from().column(),
                                step.to().object().toString(),
                                step.to().column(),
                                step,
                                lineage.oldSince()))
                        .toList(),
                lineage.left());
    }
}
