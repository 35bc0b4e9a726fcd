package io.fondaco.usage.intake;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.person.NotedStatements;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.QueryRecord.Client;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotedStatementsTest {

    @Inject
    Samples samples;

    @Inject
    NotedStatements noted;

    @Inject
    QueryRecords records;

    @Inject
    StatelessSession session;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whatThePortalRunsInAPersonsNameIsNotTheirUse() {
        records.store(List.of(tagged(noted.note())));

        assertThat(kinds()).containsExactly(QueryRecord.Kind.PORTAL);
        assertThat(used()).isZero();
    }

    @Test
    void whoeverCopiesTheTagHidesNothing() {
        String tag = noted.note();
        records.store(List.of(tagged(tag)));

        records.store(List.of(tagged(tag), tagged("fondaco-made-up")));

        assertThat(used()).isEqualTo(2);
    }

    @Test
    void whatNeverCameBackIsForgotten() {
        noted.note();

        QuarkusTransaction.requiringNew().run(() -> noted.forget(Instant.now().plusSeconds(1)));

        assertThat(QuarkusTransaction.requiringNew().call(() -> noted.count())).isZero();
    }

    private static QueryRecord tagged(String tag) {
        QueryRecord plain =
                SampleQuery.by("ada", Instant.now()).reading(DAILY, "zip").record();
        return new QueryRecord(
                plain.queryId(),
                plain.cluster(),
                plain.kind(),
                new Client("ada", null, "admin", "fondaco", List.of(tag)),
                plain.statement(),
                plain.outcome(),
                plain.times(),
                plain.volume(),
                plain.tables(),
                plain.outputTable());
    }

    private List<QueryRecord.Kind> kinds() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select kind from RecordedQuery", QueryRecord.Kind.class)
                        .list());
    }

    /** How many count as use once they are folded. */
    private long used() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery(
                                "select count(*) from RecordedQuery where kind = USE", Long.class)
                        .getSingleResult());
    }
}
