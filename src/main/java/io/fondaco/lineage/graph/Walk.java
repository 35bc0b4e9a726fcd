package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.graph.EdgeRows.Next;
import io.fondaco.lineage.graph.Place.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One walk over tables, from those of a product, step by step. Each table is reached once, so a circle ends. At a table
 * that is hidden from the viewer the walk ends too; past a table that is only left out it goes on within the same step.
 */
final class Walk {

    /** Where the walk looks things up, for many tables at once. */
    interface Surroundings {
        /** The tables next to these. */
        List<Next> next(Collection<UUID> objects, boolean after);

        /** What these are to the viewer. */
        Map<QualifiedName, Place> places(Collection<QualifiedName> objects);
    }

    /** A table that was reached. */
    record Reached(UUID id, QualifiedName object, Place place, int step) {}

    static final int MOST = 300;

    /** So many tables of no product in a row are passed. */
    private static final int MOST_PASSED = 6;

    private final Surroundings map;
    private final boolean seesTables;
    private final int most;
    private final Map<UUID, Reached> reached = new LinkedHashMap<>();
    private final Set<UUID> hidden = new HashSet<>();
    private final Set<UUID> left = new HashSet<>();

    Walk(Surroundings map, boolean seesTables) {
        this(map, seesTables, MOST);
    }

    Walk(Surroundings map, boolean seesTables, int most) {
        this.map = map;
        this.seesTables = seesTables;
        this.most = most;
    }

    void start(Map<UUID, QualifiedName> objects, Map<QualifiedName, Place> places) {
        objects.forEach((id, object) ->
                reached.put(id, new Reached(id, object, places.getOrDefault(object, Place.TABLE), 0)));
    }

    void go(boolean after, int steps) {
        Set<UUID> from = new HashSet<>();
        reached.values().stream()
                .filter(each -> each.step() == 0)
                .map(Reached::id)
                .forEach(from::add);
        for (int step = 1; step <= steps && !from.isEmpty(); step++) {
            from = oneStep(from, after, after ? step : -step);
        }
    }

    /** Gives back from where the next step goes. */
    private Set<UUID> oneStep(Set<UUID> from, boolean after, int step) {
        Set<UUID> shown = new HashSet<>();
        Set<UUID> layer = from;
        for (int passes = 0; passes <= MOST_PASSED && !layer.isEmpty(); passes++) {
            Map<UUID, QualifiedName> fresh = new LinkedHashMap<>();
            map.next(layer, after).stream()
                    .filter(next -> !reached.containsKey(next.id()) && !hidden.contains(next.id()))
                    .forEach(next -> fresh.put(next.id(), next.name()));
            layer = take(fresh, step, shown);
        }
        return shown;
    }

    /** Gives back those that are passed. */
    private Set<UUID> take(Map<UUID, QualifiedName> fresh, int step, Set<UUID> shown) {
        Map<QualifiedName, Place> places = fresh.isEmpty() ? Map.of() : map.places(fresh.values());
        Set<UUID> passed = new HashSet<>();
        fresh.forEach((id, object) -> {
            Place place = places.getOrDefault(object, Place.TABLE);
            if (place.kind() == Kind.HIDDEN) {
                hidden.add(id);
            } else if (reached.size() >= most) {
                if (isShown(place)) {
                    left.add(id);
                }
            } else {
                reached.put(id, new Reached(id, object, place, step));
                (isShown(place) ? shown : passed).add(id);
            }
        });
        return passed;
    }

    private boolean isShown(Place place) {
        return seesTables || place.kind() == Kind.DATASET;
    }

    /** Every table that was reached, those that are left out among them. */
    Map<UUID, QualifiedName> objects() {
        Map<UUID, QualifiedName> objects = new HashMap<>();
        reached.values().forEach(each -> objects.put(each.id(), each.object()));
        return objects;
    }

    List<LineageNode> nodes() {
        return reached.values().stream()
                .filter(each -> isShown(each.place()))
                .map(each -> LineageNode.of(each.object(), each.place(), each.step()))
                .toList();
    }

    /** The tables that are only passed. */
    Set<QualifiedName> leftOut() {
        Set<QualifiedName> out = new HashSet<>();
        reached.values().stream()
                .filter(each -> !isShown(each.place()))
                .map(Reached::object)
                .forEach(out::add);
        return out;
    }

    /** How many more there would have been; of products that the viewer may know. */
    int left() {
        return left.size();
    }
}
