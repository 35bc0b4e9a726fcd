package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.lineage.LineageConfig;
import io.fondaco.lineage.LineageEdge;
import io.fondaco.lineage.LineageObjects;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds where a product comes from and goes to. */
@ApplicationScoped
public class LineageGraphs {

    private final LineageObjects objects;
    private final EdgeRows rows;
    private final Places places;
    private final LineageConfig config;
    private final Clock clock;

    LineageGraphs(LineageObjects objects, EdgeRows rows, Places places, LineageConfig config, Clock clock) {
        this.objects = objects;
        this.rows = rows;
        this.places = places;
        this.config = config;
        this.clock = clock;
    }

    /** What was asked for, as far as the viewer may see it. */
    @Transactional
    public Lineage of(Asked asked) {
        Instant oldSince = clock.instant().minus(config.old());
        Instant since = asked.withOld() ? Instant.EPOCH : oldSince;
        List<QualifiedName> start =
                asked.ports().stream().map(OutputPort::object).distinct().toList();
        Map<UUID, QualifiedName> ids = new HashMap<>();
        objects.ids(start).forEach((name, id) -> ids.put(id, name));
        Walk walk = new Walk(around(asked.viewer(), since), asked.seesTables());
        walk.start(ids, places.of(asked.viewer(), start));
        walk.go(false, asked.before());
        walk.go(true, asked.after());
        Map<UUID, QualifiedName> reached = walk.objects();
        List<LineageEdge> edges = rows.between(reached, since);
        return new Lineage(
                walk.nodes(),
                tables(edges, reached, walk.leftOut()),
                columns(asked, edges, reached, walk.leftOut()),
                walk.left(),
                oldSince);
    }

    private Walk.Surroundings around(Person viewer, Instant since) {
        return new Walk.Surroundings() {
            @Override
            public List<EdgeRows.Next> next(Collection<UUID> some, boolean after) {
                return rows.next(some, after, since);
            }

            @Override
            public Map<QualifiedName, Place> places(Collection<QualifiedName> some) {
                return places.of(viewer, some);
            }
        };
    }

    private static List<Step<QualifiedName>> tables(
            List<LineageEdge> edges, Map<UUID, QualifiedName> names, Set<QualifiedName> leftOut) {
        Steps<QualifiedName> steps = new Steps<>();
        edges.forEach(edge -> steps.add(new Step<>(
                names.get(edge.key().fromId()),
                names.get(edge.key().toId()),
                Set.of(edge.key().how()),
                edge.declaredBy().isPresent() ? 0 : edge.seen(),
                edge.lastSeenAt(),
                0)));
        steps.leaveOut(leftOut);
        return steps.all();
    }

    /** Of the column that was asked for, in each of the datasets that were. */
    private List<Step<ColumnName>> columns(
            Asked asked, List<LineageEdge> edges, Map<UUID, QualifiedName> names, Set<QualifiedName> leftOut) {
        if (asked.column().isEmpty()) {
            return List.of();
        }
        Map<LineageEdge.Key, LineageEdge> known = new HashMap<>();
        edges.forEach(edge -> known.put(edge.key(), edge));
        Steps<ColumnName> steps = new Steps<>();
        Set<ColumnName> passed = new HashSet<>();
        rows.columnsBetween(names).forEach(pair -> {
            LineageEdge edge = known.get(new LineageEdge.Key(
                    pair.key().fromId(), pair.key().toId(), pair.key().how()));
            if (edge != null) {
                ColumnName from = new ColumnName(
                        names.get(pair.key().fromId()), pair.key().fromColumn());
                ColumnName to =
                        new ColumnName(names.get(pair.key().toId()), pair.key().toColumn());
                List.of(from, to).stream()
                        .filter(column -> leftOut.contains(column.object()))
                        .forEach(passed::add);
                steps.add(new Step<>(
                        from,
                        to,
                        Set.of(pair.key().how()),
                        edge.declaredBy().isPresent() ? 0 : edge.seen(),
                        pair.lastSeenAt(),
                        0));
            }
        });
        steps.leaveOut(passed);
        Set<Step<ColumnName>> found = new HashSet<>();
        for (OutputPort port : asked.ports()) {
            ColumnName column = new ColumnName(port.object(), asked.column());
            found.addAll(steps.before(column));
            found.addAll(steps.after(column));
        }
        return new ArrayList<>(found);
    }
}
