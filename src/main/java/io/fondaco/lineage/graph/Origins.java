package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.LineageEdge;
import io.fondaco.lineage.LineageObjects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Of what tables are made, of many of them at once and one step far; for those who tell others. */
@ApplicationScoped
public class Origins {

    private static final int MOST_TABLES = 3_000;
    private static final int MOST_STEPS = 20_000;

    private final LineageObjects objects;
    private final EdgeRows rows;
    private final Places places;

    Origins(LineageObjects objects, EdgeRows rows, Places places) {
        this.objects = objects;
        this.rows = rows;
        this.places = places;
    }

    /** Steps that end at the tables that were asked for, and those between columns. */
    public record Made(List<Step<QualifiedName>> tables, List<Step<ColumnName>> columns) {

        public Made {
            tables = List.copyOf(tables);
            columns = List.copyOf(columns);
        }
    }

    /**
     * Of these tables; past such as belong to no product, and never past one of a product that is not seen.
     *
     * @param seen gives back those of some products that are seen
     */
    public Made of(Set<QualifiedName> tables, UnaryOperator<Set<UUID>> seen) {
        Map<UUID, QualifiedName> start = new HashMap<>();
        objects.ids(tables).forEach((name, id) -> start.put(id, name));
        if (start.isEmpty()) {
            return new Made(List.of(), List.of());
        }
        Walk walk = new Walk(around(seen), false, MOST_TABLES);
        Map<QualifiedName, Place> known = new HashMap<>();
        tables.forEach(table -> known.put(table, Place.DATASET));
        walk.start(start, known);
        walk.go(false, 1);
        Map<UUID, QualifiedName> reached = walk.objects();
        Map<LineageEdge.Key, LineageEdge> edges = new HashMap<>();
        rows.between(reached, Instant.EPOCH).forEach(edge -> edges.put(edge.key(), edge));
        return new Made(
                tables(edges.values(), reached, walk.leftOut()).stream()
                        .filter(step -> tables.contains(step.to()))
                        .toList(),
                columns(edges, reached, walk.leftOut()).stream()
                        .filter(step -> tables.contains(step.to().object()))
                        .toList());
    }

    private Walk.Surroundings around(UnaryOperator<Set<UUID>> seen) {
        return new Walk.Surroundings() {
            @Override
            public List<EdgeRows.Next> next(Collection<UUID> some, boolean after) {
                return rows.next(some, after, Instant.EPOCH);
            }

            @Override
            public Map<QualifiedName, Place> places(Collection<QualifiedName> some) {
                return places.kinds(seen, some);
            }
        };
    }

    private static List<Step<QualifiedName>> tables(
            Collection<LineageEdge> edges, Map<UUID, QualifiedName> names, Set<QualifiedName> leftOut) {
        Steps<QualifiedName> steps = new Steps<>(MOST_STEPS);
        edges.forEach(edge -> steps.add(
                step(edge, names.get(edge.key().fromId()), names.get(edge.key().toId()), edge.lastSeenAt())));
        steps.leaveOut(leftOut);
        return steps.all();
    }

    private List<Step<ColumnName>> columns(
            Map<LineageEdge.Key, LineageEdge> edges, Map<UUID, QualifiedName> names, Set<QualifiedName> leftOut) {
        Steps<ColumnName> steps = new Steps<>(MOST_STEPS);
        Set<ColumnName> passed = new HashSet<>();
        rows.columnsBetween(names).forEach(pair -> {
            LineageEdge edge = edges.get(new LineageEdge.Key(
                    pair.key().fromId(), pair.key().toId(), pair.key().how()));
            if (edge != null) {
                ColumnName from = new ColumnName(
                        names.get(pair.key().fromId()), pair.key().fromColumn());
                ColumnName to =
                        new ColumnName(names.get(pair.key().toId()), pair.key().toColumn());
                List.of(from, to).stream()
                        .filter(column -> leftOut.contains(column.object()))
                        .forEach(passed::add);
                steps.add(step(edge, from, to, pair.lastSeenAt()));
            }
        });
        steps.leaveOut(passed);
        return steps.all();
    }

    private static <T> Step<T> step(LineageEdge edge, T from, T to, Instant lastSeen) {
        return new Step<>(
                from, to, Set.of(edge.key().how()), edge.declaredBy().isPresent() ? 0 : edge.seen(), lastSeen, 0);
    }
}
