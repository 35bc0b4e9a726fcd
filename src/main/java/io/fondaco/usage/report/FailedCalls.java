package io.fondaco.usage.report;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.Days;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.shape.FailedExamples;
import io.fondaco.usage.shape.FailedExamples.Example;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The single queries on a product that failed, without their values; only for those who may see names. */
@ApplicationScoped
public class FailedCalls {

    /** So many are told, the latest; the reasons and numbers of all stand on the usage page. */
    public static final int MOST = 200;

    private static final int MOST_ROWS = 1_000;

    /**
     * One of them.
     *
     * @param user in Trino, in lower case
     * @param example its text with {@code ?} for each value, and what Trino said; null where nothing of it can be read
     */
    public record Call(
            String queryId,
            Instant at,
            String user,
            String errorName,
            @Nullable Example example) {

        /** The error in words. */
        public String reason() {
            return UsageReport.reason(errorName);
        }
    }

    private record Failed(String person, LocalDate day, long failed) {}

    private record Found(String queryId, Instant at, String user, String errorName) {}

    /** By whom, and since when, at least as many failed as are told. */
    private record Narrowed(Set<String> people, LocalDate since) {}

    private final StatelessSession session;
    private final UsedObjects objects;
    private final FailedExamples examples;
    private final Days calendar;

    FailedCalls(StatelessSession session, UsedObjects objects, FailedExamples examples, Days calendar) {
        this.session = session;
        this.objects = objects;
        this.examples = examples;
        this.calendar = calendar;
    }

    /**
     * The latest of a period, as long as single queries are kept.
     *
     * @param error Trino's name of the error; empty for all
     */
    @Transactional
    public List<Call> latest(DataProduct product, UsagePeriod period, String error) {
        List<QualifiedName> names =
                product.ports().stream().map(OutputPort::object).toList();
        Collection<UUID> ids = objects.ids(names).values();
        LocalDate from = period.firstDay(calendar.today());
        Narrowed narrowed = ids.isEmpty() ? new Narrowed(Set.of(), from) : narrow(ids, from, error);
        if (narrowed.people().isEmpty()) {
            return List.of();
        }
        List<Found> found = find(names, narrowed, error);
        Map<String, Example> texts =
                examples.of(found.stream().map(Found::queryId).toList());
        return found.stream()
                .map(each ->
                        new Call(each.queryId(), each.at(), each.user(), each.errorName(), texts.get(each.queryId())))
                .toList();
    }

    private Narrowed narrow(Collection<UUID> ids, LocalDate from, String error) {
        Among among = Among.of("object", ids);
        SelectionQuery<Failed> query = session.createSelectionQuery(
                "select f.key.person, f.key.usedOn, f.failed from FailureDay f join UsedSet s on s.key.setId = f.key.setId"
                        + " where s.key.objectId in " + among.list() + " and f.key.usedOn >= :from"
                        + " and (:error = '' or f.key.errorName = :error) order by f.key.usedOn desc",
                Failed.class);
        among.into(query::setParameter);
        Set<String> people = new HashSet<>();
        LocalDate since = from;
        long told = 0;
        for (Failed row : query.setParameter("from", from)
                .setParameter("error", error)
                .setMaxResults(MOST_ROWS)
                .list()) {
            if (told >= MOST && row.day().isBefore(since)) {
                break;
            }
            people.add(row.person());
            since = row.day();
            told += row.failed();
        }
        return new Narrowed(people, since);
    }

    private List<Found> find(List<QualifiedName> names, Narrowed narrowed, String error) {
        Among people = Among.of("person", narrowed.people());
        SelectionQuery<Found> query = session.createSelectionQuery(
                "select q.queryId, q.endedAt, q.person, q.errorName from RecordedQuery q where q.person in "
                        + people.list()
                        + " and q.endedAt >= :since and q.errorName is not null and q.kind = USE"
                        + " and (:error = '' or q.errorName = :error)"
                        + " and exists (select 1 from RecordedTable t where t.key.queryId = q.queryId"
                        + " and t.object in :names and t.useRole in (DIRECT, WRITTEN)) order by q.endedAt desc, q.queryId",
                Found.class);
        people.into(query::setParameter);
        return new ArrayList<>(query.setParameter("since", calendar.begin(narrowed.since()))
                .setParameter("error", error)
                .setParameterList("names", names)
                .setMaxResults(MOST)
                .list());
    }
}
