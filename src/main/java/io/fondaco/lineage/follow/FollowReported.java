package io.fondaco.lineage.follow;

import io.fondaco.lineage.How;
import io.fondaco.lineage.LineageConfig;
import io.fondaco.lineage.LineageStore;
import io.fondaco.lineage.Links;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.reported.Producer;
import io.fondaco.usage.reported.ReportedLineage;
import io.fondaco.usage.reported.ReportedLink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Takes in what tools report of their own runs. Of a query that Trino told of itself nothing is taken: what was seen is
 * better than what is said.
 */
@ApplicationScoped
class FollowReported {

    private static final int TIMEOUT_SECONDS = 120;

    /** One report may hold thousands of links. */
    private static final int AT_ONCE = 20;

    /** So long the event of Trino's may take that tells the same query. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StatelessSession session;
    private final LineageStore store;
    private final QueryRecords records;
    private final LineageConfig config;
    private final Clock clock;

    FollowReported(
            StatelessSession session, LineageStore store, QueryRecords records, LineageConfig config, Clock clock) {
        this.session = session;
        this.store = store;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /** All that waits; says how many runs. */
    int run() {
        int all = 0;
        OptionalInt done = some();
        while (done.orElse(0) > 0) {
            all += done.getAsInt();
            done = some();
        }
        return all;
    }

    private OptionalInt some() {
        Instant before = clock.instant().minus(PATIENCE);
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            if (!store.takeTurn()) {
                return OptionalInt.empty();
            }
            List<ReportedLineage> waiting = session.createSelectionQuery(
                            "from ReportedLineage where queryId is null or receivedAt < :before order by receivedAt",
                            ReportedLineage.class)
                    .setParameter("before", before)
                    .setMaxResults(Math.min(config.batch(), AT_ONCE))
                    .list();
            if (!waiting.isEmpty()) {
                store.add(links(waiting));
                session.createMutationQuery("delete from ReportedLineage where id in :ids")
                        .setParameterList(
                                "ids", waiting.stream().map(ReportedLineage::id).toList())
                        .executeUpdate();
            }
            return OptionalInt.of(waiting.size());
        });
    }

    private Links links(List<ReportedLineage> waiting) {
        Set<String> known = records.knownAmong(
                waiting.stream().flatMap(run -> run.queryId().stream()).toList());
        Links links = new Links();
        waiting.stream()
                .filter(run -> run.queryId().filter(known::contains).isEmpty())
                .forEach(run -> run.links()
                        .forEach(link ->
                                links.add(link.from(), link.to(), how(run.producer()), run.endedAt(), columns(link))));
        return links;
    }

    private static Set<Links.Columns> columns(ReportedLink link) {
        return link.columns().stream()
                .map(pair -> new Links.Columns(pair.from(), pair.to()))
                .collect(Collectors.toSet());
    }

    private static How how(Producer producer) {
        return switch (producer) {
            case SPARK -> How.REPORTED_BY_SPARK;
            case DBT -> How.REPORTED_BY_DBT;
            case AIRFLOW -> How.REPORTED_BY_AIRFLOW;
            case FLINK -> How.REPORTED_BY_FLINK;
            case TRINO -> How.REPORTED_BY_TRINO;
            case OTHER -> How.REPORTED;
        };
    }
}
