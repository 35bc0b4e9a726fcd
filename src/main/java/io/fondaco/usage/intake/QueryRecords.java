package io.fondaco.usage.intake;

import io.fondaco.engine.person.NotedStatements;
import io.fondaco.usage.event.QueryRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;

/** All finished queries, each once. */
@ApplicationScoped
public class QueryRecords {

    /** What became of a record that was offered. */
    public enum Receipt {
        STORED,
        DUPLICATE
    }

    private static final int TIMEOUT_SECONDS = 30;

    private final StatelessSession session;
    private final NotedStatements noted;
    private final Clock clock;

    QueryRecords(StatelessSession session, NotedStatements noted, Clock clock) {
        this.session = session;
        this.noted = noted;
        this.clock = clock;
    }

    /**
     * Stores records in one transaction of its own, and says of each, in order, whether it was new. Nearly all are, so
     * what is known already is looked up only where the database says that something is.
     */
    public List<Receipt> store(List<QueryRecord> records) {
        // In order of their ids, so that two nodes that store the same records do not lock each other out.
        Map<String, QueryRecord> fresh = new TreeMap<>();
        records.forEach(record -> fresh.putIfAbsent(record.queryId(), record));
        try {
            inOneTransaction(() -> insert(fresh.values()));
        } catch (ConstraintViolationException known) {
            inOneTransaction(() -> {
                fresh.keySet().removeAll(known(fresh.keySet()));
                insert(fresh.values());
            });
        }
        return records.stream()
                .map(record -> fresh.remove(record.queryId()) == null ? Receipt.DUPLICATE : Receipt.STORED)
                .toList();
    }

    /** Those among these ids of which there is a record; in a transaction of its own. */
    public Set<String> knownAmong(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(() -> Set.copyOf(known(Set.copyOf(ids))));
    }

    private static void inOneTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(work);
    }

    private List<String> known(Set<String> ids) {
        return session.createSelectionQuery("select queryId from RecordedQuery where queryId in :ids", String.class)
                .setParameterList("ids", ids)
                .list();
    }

    private void insert(Collection<QueryRecord> records) {
        Instant now = clock.instant();
        List<RecordedQuery> queries = new ArrayList<>();
        List<RecordedTable> tables = new ArrayList<>();
        List<Unfolded> unfolded = new ArrayList<>();
        List<Untraced> untraced = new ArrayList<>();
        for (QueryRecord offered : records) {
            QueryRecord record = noted.claim(offered.client().tags()) ? offered.asPortals() : offered;
            queries.add(new RecordedQuery(record, now));
            for (int i = 0; i < record.tables().size(); i++) {
                tables.add(
                        new RecordedTable(record.queryId(), i, record.tables().get(i)));
            }
            unfolded.add(new Unfolded(record.queryId()));
            if (record.tellsOrigins()) {
                untraced.add(new Untraced(record.queryId()));
            }
        }
        session.insertMultiple(queries);
        session.insertMultiple(tables);
        session.insertMultiple(unfolded);
        session.insertMultiple(untraced);
    }
}
