package io.fondaco.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.usage.MixedQueries.Asked;
import io.fondaco.usage.fold.RollUpUsage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Queries of many kinds that ten people ask a real Trino, several at a time: each number of the usage page's files is
 * the one that follows from the list of what was asked. Sixty; three hundred with {@code -Pthorough}.
 */
@QuarkusTest
@TestProfile(TrinoAlone.class)
@TestSecurity(
        user = "otto",
        roles = {"consumer", "team-weather"})
class MixedQueriesIT {

    private static final int QUERIES = Integer.getInteger("fondaco.queries", 60);
    private static final int AT_ONCE = 4;
    private static final String USAGE = "/products/weather/daily-temperatures/usage";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    Samples samples;

    @Inject
    StatelessSession database;

    @Inject
    RollUpUsage fold;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void everyNumberIsTheOneThatFollowsFromWhatWasAsked() throws Exception {
        try (TrinoSession admin = TrinoForTests.admin()) {
            MixedQueries.MADE_BEFORE.forEach(admin::run);
        }
        List<Asked> list = MixedQueries.list(QUERIES);

        ask(list);
        await().atMost(PATIENCE)
                .until(() -> reported() == list.stream().mapToInt(Asked::events).sum());
        fold.run();

        assertThat(numbers("numbers", "Number", "Value")).containsAllEntriesOf(ExpectedUsage.numbers(list));
        assertThat(numbers("consumers", "Name", "Queries")).isEqualTo(ExpectedUsage.queriesByUser(list));
        assertThat(numbers("consumers", "Name", "Failed")).isEqualTo(ExpectedUsage.failedByUser(list));
        assertThat(numbers("failures", "Error", "Queries")).isEqualTo(ExpectedUsage.failures(list));
        assertThat(numbers("failures", "Error", "People")).isEqualTo(ExpectedUsage.peopleByFailure(list));
        assertThat(numbers("columns", "Column", "Queries")).isEqualTo(ExpectedUsage.columns(list));
        assertThat(numbers("through", "View", "Queries")).isEqualTo(ExpectedUsage.through(list));
        assertThat(list).filteredOn(Asked::counts).hasSizeGreaterThan(QUERIES / 3);
    }

    private static void ask(List<Asked> list) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<?> each :
                    list.stream().map(asked -> clients.submit(asked::run)).toList()) {
                each.get();
            }
        }
    }

    private long reported() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createSelectionQuery(
                                "select count(*) from RecordedQuery where source = :source", Long.class)
                        .setParameter("source", MixedQueries.SOURCE)
                        .getSingleResult());
    }

    /** Two columns of a file: a name and the number beside it. */
    private static Map<String, Long> numbers(String figure, String name, String number) {
        List<String> lines = given().get(USAGE + "/" + figure + ".csv?period=30d")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        List<String> headings = List.of(lines.getFirst().replace("\uFEFF", "").split(",", -1));
        Map<String, Long> numbers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            String value = cells.get(headings.indexOf(number));
            numbers.put(cells.get(headings.indexOf(name)), value.isEmpty() ? 0L : Long.parseLong(value));
        }
        return numbers;
    }
}
