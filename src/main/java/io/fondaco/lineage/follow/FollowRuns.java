package io.fondaco.lineage.follow;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.lineage.LineageConfig;
import io.fondaco.lineage.LineageStore;
import io.fondaco.lineage.Links;
import io.fondaco.product.measure.TablesLoaded;
import io.fondaco.product.measure.TablesLoaded.Load;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.intake.RecordedQuery;
import io.fondaco.usage.intake.RecordedTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Takes in what queries showed since the last time. A batch is added and struck off its list in one transaction, so each
 * query counts once, whatever happens in between.
 */
@ApplicationScoped
class FollowRuns {

    private static final Logger LOG = Logger.getLogger(FollowRuns.class);
    private static final int TIMEOUT_SECONDS = 120;

    private final StatelessSession session;
    private final LineageStore store;
    private final LineageConfig config;
    private final Event<TablesLoaded> loaded;

    FollowRuns(StatelessSession session, LineageStore store, LineageConfig config, Event<TablesLoaded> loaded) {
        this.session = session;
        this.store = store;
        this.config = config;
        this.loaded = loaded;
    }

    /** All that waits; says how many queries. */
    int run(Attempt attempt) {
        int all = 0;
        List<String> batch = next();
        while (!batch.isEmpty()) {
            OptionalInt done = take(batch, attempt);
            all += done.orElse(0);
            batch = done.isPresent() ? next() : List.of();
        }
        return all;
    }

    /** Where a batch fails each of its queries is taken alone; one that fails even so is given up, and named. */
    private OptionalInt take(List<String> ids, Attempt attempt) {
        try {
            return takeTogether(ids);
        } catch (RuntimeException e) {
            if (ids.size() == 1) {
                attempt.failed("query " + ids.getFirst(), e);
                QuarkusTransaction.requiringNew().run(() -> strike(ids));
                return OptionalInt.of(0);
            }
            int done = 0;
            for (String id : ids) {
                OptionalInt one = take(List.of(id), attempt);
                if (one.isEmpty()) {
                    return one;
                }
                done += one.getAsInt();
            }
            return OptionalInt.of(done);
        }
    }

    private OptionalInt takeTogether(List<String> chosen) {
        Map<QualifiedName, Load> written = new HashMap<>();
        OptionalInt done = QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .call(() -> store.takeTurn() ? OptionalInt.of(follow(chosen, written)) : OptionalInt.empty());
        tell(written);
        return done;
    }

    private int follow(List<String> chosen, Map<QualifiedName, Load> written) {
        List<String> ids = stillWaiting(chosen);
        if (!ids.isEmpty()) {
            store.add(links(ids, written));
            strike(ids);
        }
        return ids.size();
    }

    /** Apart from lineage, which is not lost where somebody who listens fails. */
    private void tell(Map<QualifiedName, Load> written) {
        if (written.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(TIMEOUT_SECONDS)
                    .run(() -> loaded.fire(new TablesLoaded(written)));
        } catch (RuntimeException e) {
            LOG.warnf("checks after loads wait for their schedule: %s", e.getMessage());
        }
    }

    private Links links(List<String> ids, Map<QualifiedName, Load> written) {
        Map<String, List<TableUse>> tables = session
                .createSelectionQuery("from RecordedTable where key.queryId in :ids", RecordedTable.class)
                .setParameterList("ids", ids)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        RecordedTable::queryId, Collectors.mapping(RecordedTable::use, Collectors.toList())));
        Links links = new Links();
        session
                .createSelectionQuery("from RecordedQuery where queryId in :ids", RecordedQuery.class)
                .setParameterList("ids", ids)
                .list()
                .stream()
                .sorted(Comparator.comparing(RecordedQuery::queryId))
                .map(query -> query.record(tables.getOrDefault(query.queryId(), List.of())))
                .forEach(query -> {
                    RunLinks.gather(query, links);
                    RunLinks.load(query)
                            .ifPresent(load ->
                                    written.merge(query.output().orElseThrow().object(), load, Load::and));
                });
        return links;
    }

    private void strike(List<String> ids) {
        session.createMutationQuery("delete from Untraced where queryId in :ids")
                .setParameterList("ids", ids)
                .executeUpdate();
    }

    /** By query id, which begins with the time. */
    private List<String> next() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select queryId from Untraced order by queryId", String.class)
                        .setMaxResults(config.batch())
                        .list());
    }

    /** Another node may have taken some of them before this one had the turn. */
    private List<String> stillWaiting(List<String> chosen) {
        return session.createSelectionQuery("select queryId from Untraced where queryId in :ids", String.class)
                .setParameterList("ids", chosen)
                .list();
    }
}
