package io.fondaco.lineage;

import io.fondaco.access.mode.ModeViews;
import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was gathered, in the caller's transaction. One node at a time does, so that rows are found before they are
 * added; who does not hold the turn leaves it to the one that does.
 */
@ApplicationScoped
public class LineageStore {

    private static final int AT_ONCE = 250;

    /** So much later a column's time is worth a write of its own. */
    private static final Duration WORTH_WRITING = Duration.ofHours(6);

    private final StatelessSession session;
    private final LineageObjects objects;
    private final ModeViews modes;

    LineageStore(StatelessSession session, LineageObjects objects, ModeViews modes) {
        this.session = session;
        this.objects = objects;
        this.modes = modes;
    }

    /** Takes the turn until the transaction ends; false where another node has it. */
    public boolean takeTurn() {
        if (holdsTurn()) {
            return true;
        }
        int added = session.createNativeMutationQuery("insert into lineage_turn (id) values (1) on conflict do nothing")
                .executeUpdate();
        return added == 1 && holdsTurn();
    }

    private boolean holdsTurn() {
        return !session.createNativeQuery("select id from lineage_turn for update skip locked", Integer.class)
                .list()
                .isEmpty();
    }

    /** What queries showed is added to what earlier ones did. */
    public void add(Links links) {
        write(links, null);
    }

    /** What these products' files declare now takes the place of what they declared before. */
    public void declare(Collection<UUID> products, Map<UUID, Links> declared) {
        for (List<UUID> some : Chunks.of(List.copyOf(products), AT_ONCE)) {
            session.createMutationQuery("delete from LineageEdge where declaredBy in :products")
                    .setParameterList("products", some)
                    .executeUpdate();
        }
        declared.forEach((product, links) -> write(links, product));
    }

    /** Forgets what no query showed since then; says how many links. Columns go with their links. */
    public int forget(Instant before) {
        session.createMutationQuery("delete from LineageColumn where lastSeenAt < :before and key.how not in :declared")
                .setParameter("before", before)
                .setParameterList("declared", List.of(How.PUBLICATION, How.CONTRACT))
                .executeUpdate();
        int forgotten = session.createMutationQuery(
                        "delete from LineageEdge where declaredBy is null and lastSeenAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        session.createMutationQuery("delete from LineageObject known where not exists"
                        + " (select 1 from LineageEdge edge where edge.key.fromId = known.id)"
                        + " and not exists (select 1 from LineageEdge edge where edge.key.toId = known.id)")
                .executeUpdate();
        return forgotten;
    }

    private void write(Links gathered, @Nullable UUID declaredBy) {
        Links links = gathered.withDatasets(modes.datasets(gathered.objects()));
        if (links.all().isEmpty()) {
            return;
        }
        Map<QualifiedName, UUID> ids = objects.idsOrNew(links.objects());
        Map<LineageEdge.Key, Links.Seen> wanted = new HashMap<>();
        links.all()
                .forEach((link, seen) ->
                        wanted.put(new LineageEdge.Key(ids.get(link.from()), ids.get(link.to()), link.how()), seen));
        writeEdges(wanted, declaredBy);
        writeColumns(wanted);
    }

    private void writeEdges(Map<LineageEdge.Key, Links.Seen> wanted, @Nullable UUID declaredBy) {
        Map<LineageEdge.Key, LineageEdge> known = edgesFrom(wanted.keySet()).stream()
                .filter(edge -> wanted.containsKey(edge.key()))
                .collect(Collectors.toMap(LineageEdge::key, edge -> edge));
        List<LineageEdge> changed = new ArrayList<>();
        List<LineageEdge> fresh = new ArrayList<>();
        wanted.forEach((key, seen) -> {
            LineageEdge edge = known.get(key);
            if (edge == null) {
                fresh.add(new LineageEdge(key, seen, declaredBy));
            } else if (declaredBy == null) {
                edge.add(seen);
                changed.add(edge);
            }
        });
        session.insertMultiple(fresh);
        session.updateMultiple(changed);
    }

    private void writeColumns(Map<LineageEdge.Key, Links.Seen> wanted) {
        Map<LineageColumn.Key, LineageColumn> known = new HashMap<>();
        Map<LineageEdge.Key, Integer> count = new HashMap<>();
        columnsFrom(wanted.keySet()).forEach(column -> {
            known.put(column.key(), column);
            count.merge(column.key().edge(), 1, Integer::sum);
        });
        List<LineageColumn> changed = new ArrayList<>();
        List<LineageColumn> fresh = new ArrayList<>();
        wanted.forEach((edge, seen) -> seen.columns().forEach(pair -> {
            LineageColumn column = new LineageColumn(edge, pair, seen.last());
            LineageColumn before = known.get(column.key());
            if (before == null) {
                if (count.merge(edge, 1, Integer::sum) <= Links.MOST_COLUMNS) {
                    fresh.add(column);
                }
            } else if (isLater(seen.last(), before.lastSeenAt())) {
                before.seenAt(seen.last());
                changed.add(before);
            }
        }));
        session.insertMultiple(fresh);
        session.updateMultiple(changed);
    }

    private static boolean isLater(Instant now, Instant before) {
        return now.isAfter(before.plus(WORTH_WRITING));
    }

    private List<LineageEdge> edgesFrom(Set<LineageEdge.Key> keys) {
        return from("LineageEdge", LineageEdge.class, keys);
    }

    /** Of the edges that carry columns. */
    private List<LineageColumn> columnsFrom(Set<LineageEdge.Key> keys) {
        return from("LineageColumn", LineageColumn.class, keys);
    }

    private <T> List<T> from(String entity, Class<T> type, Set<LineageEdge.Key> keys) {
        List<T> found = new ArrayList<>();
        for (List<LineageEdge.Key> some : Chunks.of(List.copyOf(keys), AT_ONCE)) {
            Among from = Among.of(
                    "from",
                    some.stream().map(LineageEdge.Key::fromId).distinct().toList());
            Among to = Among.of(
                    "to", some.stream().map(LineageEdge.Key::toId).distinct().toList());
            SelectionQuery<T> query = session.createSelectionQuery(
                    "from %s where key.fromId in %s and key.toId in %s".formatted(entity, from.list(), to.list()),
                    type);
            from.into(query::setParameter);
            to.into(query::setParameter);
            found.addAll(query.list());
        }
        return found;
    }
}
