package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a viewer may see of where a product comes from and goes to.
 *
 * @param nodes tables that belong to products that they may know; to owners of the product also those of none
 * @param left how many tables more there would be, which are too many to look at
 * @param columns the steps of the column that was asked for
 * @param oldSince what was seen before is old
 */
public record Lineage(
        List<LineageNode> nodes,
        List<Step<QualifiedName>> steps,
        List<Step<ColumnName>> columns,
        int left,
        Instant oldSince) {

    public Lineage {
        nodes = List.copyOf(nodes);
        steps = List.copyOf(steps);
        columns = List.copyOf(columns);
    }

    /** The nodes by their tables. */
    public Map<QualifiedName, LineageNode> byObject() {
        return nodes.stream().collect(Collectors.toMap(LineageNode::object, Function.identity()));
    }

    /** Products to which the column goes on from here. */
    public Set<String> takingTheColumn(String path) {
        Map<QualifiedName, LineageNode> known = byObject();
        return columns.stream()
                .map(step -> known.get(step.to().object()))
                .flatMap(node -> node == null ? Stream.empty() : Stream.of(node))
                .filter(node -> node.step() > 0)
                .flatMap(node -> Optional.ofNullable(node.path()).stream())
                .filter(other -> !other.equals(path))
                .collect(Collectors.toSet());
    }
}
