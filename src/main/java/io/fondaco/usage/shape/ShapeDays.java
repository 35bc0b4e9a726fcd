package io.fondaco.usage.shape;

import io.fondaco.engine.sql.SqlShape;
import io.fondaco.usage.Ran;
import io.fondaco.usage.Rows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of the queries that are rolled up together. Of one set of objects and day at most so many are told apart;
 * what comes after them, and what has no shape, is counted as one.
 */
public final class ShapeDays {

    /** How many shapes, each by each person, of one set of objects are told apart on one day. */
    public static final int MOST = 200;

    /** The shape of all that is not told apart. */
    static final UUID OTHERS = new UUID(0, 0);

    private record Place(UUID set, LocalDate day) {}

    private final StatelessSession session;
    private final Rows<ShapeDay.Key, ShapeDay> rows = new Rows<>(ShapeDay::new, ShapeDay::key);
    private final Map<Place, Set<ShapeDay.Key>> apart = new HashMap<>();
    private final Map<String, String> shapes = new HashMap<>();
    private final Map<UUID, QueryShape> used = new HashMap<>();
    private final Map<UUID, LocalDate> seen = new HashMap<>();

    public ShapeDays(StatelessSession session) {
        this.session = session;
    }

    /** The rows that are there for these sets and days. */
    public void load(List<ShapeDay> known) {
        rows.load(known);
        known.forEach(row -> apart(row.key()).add(row.key()));
    }

    /** Counts one query of one person at a set of objects. */
    public void add(UUID set, LocalDate day, String person, String sql, @Nullable String prepared, Ran ran) {
        String shape = shapes.computeIfAbsent(
                prepared == null ? sql : prepared,
                _ -> SqlShape.of(sql, prepared).orElse(""));
        ShapeDay.Key own = new ShapeDay.Key(set, day, QueryShape.id(shape), person);
        if (shape.isEmpty() || !isApart(own)) {
            rows.get(new ShapeDay.Key(set, day, OTHERS, "")).add(ran);
            return;
        }
        LocalDate latest = seen.merge(own.shapeId(), day, (one, other) -> one.isAfter(other) ? one : other);
        used.put(own.shapeId(), new QueryShape(shape, latest));
        rows.get(own).add(ran);
    }

    private boolean isApart(ShapeDay.Key key) {
        Set<ShapeDay.Key> there = apart(key);
        return there.contains(key) || there.size() < MOST && there.add(key);
    }

    private Set<ShapeDay.Key> apart(ShapeDay.Key key) {
        return apart.computeIfAbsent(new Place(key.setId(), key.usedOn()), _ -> new HashSet<>());
    }

    /** Writes what changed, and the texts that are new. */
    public void save() {
        Set<UUID> known = known();
        session.insertMultiple(used.entrySet().stream()
                .filter(shape -> !known.contains(shape.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        seen.entrySet().stream()
                .filter(shape -> known.contains(shape.getKey()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach(this::seenOn);
        rows.save(session);
    }

    private Set<UUID> known() {
        return used.isEmpty()
                ? Set.of()
                : new HashSet<>(session.createSelectionQuery("select id from QueryShape where id in :ids", UUID.class)
                        .setParameterList("ids", used.keySet())
                        .list());
    }

    private void seenOn(LocalDate day, List<UUID> shapes) {
        session.createMutationQuery("update QueryShape set seenOn = :day where id in :ids and seenOn < :day")
                .setParameter("day", day)
                .setParameterList("ids", shapes)
                .executeUpdate();
    }
}
