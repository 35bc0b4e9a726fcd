package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.usage.Days;
import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.RecordedTable;
import io.fondaco.usage.number.QueryNumbers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;

/**
 * Rolls up what came in since the last time. A batch is counted and struck off its list in one transaction, so it is
 * counted once, whatever happens in between; one node at a time holds the fold, the others pass. A query that can't be
 * counted is kept aside and tried again later, and the others are counted all the same.
 */
@ApplicationScoped
public class RollUpUsage {

    /** How many queries were rolled up that use something. */
    public record Result(int records) {}

    private static final int TIMEOUT_SECONDS = 120;

    /** So much of a text tells its shape. */
    private static final int LONGEST_TEXT = 4_000;

    private final StatelessSession session;
    private final UsedObjects objects;
    private final Jobs jobs;
    private final KeptAside keptAside;
    private final UsageConfig config;
    private final Days days;
    private final Clock clock;

    RollUpUsage(
            StatelessSession session,
            UsedObjects objects,
            Jobs jobs,
            KeptAside keptAside,
            UsageConfig config,
            Days days,
            Clock clock) {
        this.session = session;
        this.objects = objects;
        this.jobs = jobs;
        this.keptAside = keptAside;
        this.config = config;
        this.days = days;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-fold}",
            identity = "usage-fold",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Rolls up all that waits. */
    public Result run() {
        return jobs.run("usage-fold", attempt -> {
            int records = 0;
            List<String> batch = next();
            while (!batch.isEmpty()) {
                OptionalInt folded = fold(batch, attempt);
                records += folded.orElse(0);
                batch = folded.isPresent() ? next() : List.of();
            }
            attempt.did(records, "query counted", "queries counted");
            return new Result(records);
        });
    }

    /**
     * Where some of them can't be folded each half is tried for itself, until those that can't are alone. Empty where
     * another node holds the fold.
     */
    private OptionalInt fold(List<String> ids, Attempt attempt) {
        try {
            return foldTogether(ids);
        } catch (RuntimeException e) {
            if (ids.size() > 1) {
                int half = ids.size() / 2;
                OptionalInt first = fold(ids.subList(0, half), attempt);
                return first.isEmpty()
                        ? first
                        : OptionalInt.of(first.getAsInt()
                                + fold(ids.subList(half, ids.size()), attempt).orElse(0));
            }
            keptAside.keep(ids.getFirst(), attempt.failed("query " + ids.getFirst(), e));
            return OptionalInt.of(0);
        }
    }

    private OptionalInt foldTogether(List<String> chosen) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            if (!holdsFold()) {
                return OptionalInt.empty();
            }
            List<String> ids = stillWaiting(chosen);
            int counted = 0;
            if (!ids.isEmpty()) {
                Collection<FoldedUse> uses = uses(ids);
                rollUp(uses);
                new QueryNumbers(session, days).count(numbers(ids));
                counted = uses.size();
                session.createMutationQuery("delete from Unfolded where queryId in :ids")
                        .setParameterList("ids", ids)
                        .executeUpdate();
            }
            return OptionalInt.of(counted);
        });
    }

    private void rollUp(Collection<FoldedUse> uses) {
        if (!uses.isEmpty()) {
            Pattern services = config.services();
            new RollUps(session, person -> services.matcher(person).matches(), days, clock.instant()).fold(uses);
            session.createNativeMutationQuery("update usage_fold set batches = batches + 1")
                    .executeUpdate();
        }
    }

    /** Locks the one row of the fold; where another node holds it there is nothing to do here. */
    private boolean holdsFold() {
        if (locksFold()) {
            return true;
        }
        int added = session.createNativeMutationQuery("insert into usage_fold (id) values (1) on conflict do nothing")
                .executeUpdate();
        return added == 1 && locksFold();
    }

    private boolean locksFold() {
        return !session.createNativeQuery("select id from usage_fold for update skip locked", Integer.class)
                .list()
                .isEmpty();
    }

    /** By query id, which begins with the time, so that a batch touches few days. */
    private List<String> next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select queryId from Unfolded where dueAt is null or dueAt <= :now order by queryId",
                                String.class)
                        .setParameter("now", clock.instant())
                        .setMaxResults(config.fold().batch())
                        .list());
    }

    /** Another node may have folded some of them before this one held the fold. */
    private List<String> stillWaiting(List<String> chosen) {
        return session.createSelectionQuery("select queryId from Unfolded where queryId in :ids", String.class)
                .setParameterList("ids", chosen)
                .list();
    }

    private Collection<FoldedUse> uses(List<String> ids) {
        Map<String, FoldedUse> uses = new HashMap<>();
        session.createSelectionQuery("""
                        select queryId, person, state, errorName, endedAt,
                            wallMillis, cpuMillis, queuedMillis, physicalInputBytes, physicalInputRows, outputRows,
                            substring(sqlText, 1, :longest), substring(preparedText, 1, :longest)
                        from RecordedQuery query where queryId in :ids and kind = :use
                        and exists (select 1 from RecordedTable used where used.key.queryId = query.queryId)
                        """, FoldedQuery.class)
                .setParameter("longest", LONGEST_TEXT)
                .setParameter("use", QueryRecord.Kind.USE)
                .setParameterList("ids", ids)
                .list()
                .forEach(query -> uses.put(query.queryId(), new FoldedUse(query, days.of(query.endedAt()))));
        if (!uses.isEmpty()) {
            attachTables(uses);
        }
        return uses.values();
    }

    private void attachTables(Map<String, FoldedUse> uses) {
        List<RecordedTable> tables = session.createSelectionQuery(
                        "from RecordedTable where key.queryId in :ids", RecordedTable.class)
                .setParameterList("ids", uses.keySet())
                .list();
        Map<QualifiedName, UUID> keys = objects.idsOrNew(names(tables));
        Map<LocalDate, Set<UUID>> usedOn = new TreeMap<>();
        for (RecordedTable table : tables) {
            FoldedUse use = Objects.requireNonNull(uses.get(table.queryId()));
            use.add(table.use(), keys);
            Set<UUID> used = usedOn.computeIfAbsent(use.day(), _ -> new HashSet<>());
            names(List.of(table)).forEach(name -> used.add(keys.get(name)));
        }
        usedOn.forEach(objects::usedOn);
    }

    /** What Trino numbered, whatever it did. */
    private List<QueryNumbers.Reported> numbers(List<String> ids) {
        return session.createSelectionQuery(
                        "select queryId, cluster from RecordedQuery where queryId in :ids and cluster is not null",
                        QueryNumbers.Reported.class)
                .setParameterList("ids", ids)
                .list();
    }

    private static Set<QualifiedName> names(List<RecordedTable> tables) {
        Set<QualifiedName> names = new HashSet<>();
        for (RecordedTable table : tables) {
            names.add(table.use().object());
            names.addAll(table.use().through());
        }
        return names;
    }
}
