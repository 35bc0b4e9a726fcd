package io.fondaco.usage.shape;

import io.fondaco.common.Among;
import io.fondaco.identity.People;
import io.fondaco.usage.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that cost most. They show what people asked, and who: for owners and those who run the platform alone,
 * which the caller looks after. Wants a transaction or a request.
 */
@ApplicationScoped
public class CostlyShapes {

    private static final int MOST = 5;

    private static final String SPAN = " from ShapeDay where key.setId in (select s.key.setId from UsedSet s"
            + " where s.key.objectId in :objects) and key.usedOn between :from and :to ";

    private record Spent(
            UUID shape,
            Long people,
            Long finished,
            Long failed,
            Long cpuMillis,
            Long bytes,
            Long rows,
            Instant lastAt) {}

    private record BySomebody(UUID shape, String person, Long cpuMillis) {}

    private record Text(UUID shape, String text) {}

    private final StatelessSession session;
    private final People people;

    CostlyShapes(StatelessSession session, People people) {
        this.session = session;
        this.people = people;
    }

    /** The five that took most CPU time of all queries on any of these objects, the costliest first. */
    public List<CostlyShape> of(Span span) {
        List<Spent> most = most(span);
        if (most.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = most.stream().map(Spent::shape).toList();
        long all = all(span);
        Map<UUID, String> texts = texts(ids);
        Map<UUID, String> who = who(span, ids);
        return most.stream()
                .filter(each -> texts.containsKey(each.shape()))
                .map(each -> new CostlyShape(
                        Objects.requireNonNull(texts.get(each.shape())),
                        Objects.requireNonNull(who.get(each.shape())),
                        each.people(),
                        each.finished(),
                        each.failed(),
                        each.cpuMillis(),
                        all == 0 ? 0 : (double) each.cpuMillis() / all,
                        each.bytes(),
                        each.rows(),
                        each.lastAt()))
                .toList();
    }

    private List<Spent> most(Span span) {
        SelectionQuery<Spent> query = select(
                "select key.shapeId, count(distinct key.person), sum(finished), sum(failed), sum(cpuMillis),"
                        + " sum(physicalInputBytes), sum(inputRows), max(lastAt)" + SPAN
                        + "and key.shapeId <> :others group by key.shapeId"
                        + " order by sum(cpuMillis) desc, sum(finished) desc, key.shapeId",
                Spent.class,
                span);
        return query == null
                ? List.of()
                : query.setParameter("others", ShapeDays.OTHERS)
                        .setMaxResults(MOST)
                        .list();
    }

    private long all(Span span) {
        return Objects.requireNonNull(select("select coalesce(sum(cpuMillis), 0)" + SPAN, Long.class, span))
                .getSingleResult();
    }

    private Map<UUID, String> texts(Collection<UUID> ids) {
        Among among = Among.of("id", ids);
        SelectionQuery<Text> query = session.createSelectionQuery(
                "select id, shape from QueryShape where id in " + among.list(), Text.class);
        among.into(query::setParameter);
        return query.list().stream().collect(Collectors.toMap(Text::shape, Text::text));
    }

    private Map<UUID, String> who(Span span, Collection<UUID> ids) {
        Among among = Among.of("shape", ids);
        SelectionQuery<BySomebody> query = Objects.requireNonNull(select(
                "select key.shapeId, key.person, sum(cpuMillis)" + SPAN + "and key.shapeId in " + among.list()
                        + " group by key.shapeId, key.person order by sum(cpuMillis), key.person",
                BySomebody.class,
                span));
        among.into(query::setParameter);
        Map<UUID, String> who = new HashMap<>();
        query.list().forEach(each -> who.put(each.shape(), each.person()));
        Map<String, String> names = people.displayNames(who.values());
        who.replaceAll((_, person) -> {
            String name = names.getOrDefault(person, "");
            return name.isEmpty() ? person : name;
        });
        return who;
    }

    private <R> @Nullable SelectionQuery<R> select(String query, Class<R> row, Span span) {
        if (span.objects().isEmpty()) {
            return null;
        }
        Among among = Among.of("object", span.objects());
        SelectionQuery<R> selection = session.createSelectionQuery(query.replace(":objects", among.list()), row);
        among.into(selection::setParameter);
        return selection.setParameter("from", span.from()).setParameter("to", span.to());
    }
}
