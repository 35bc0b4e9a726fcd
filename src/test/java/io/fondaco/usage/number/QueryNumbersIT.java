package io.fondaco.usage.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.usage.fold.RollUpUsage;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real Trino numbers and reports: all that is asked for, and nothing of what is posted and left. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class QueryNumbersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Samples samples;

    @Inject
    RollUpUsage fold;

    @Inject
    ReportedClusters clusters;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void onlyQueriesThatNobodyAskedForAreMissing() throws Exception {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            letEarlierOnesArrive(ada);
            ada.run("SELECT 1");
            ada.run("SHOW CATALOGS");
            ada.run("EXPLAIN SELECT 1");
            ada.run("SET SESSION query_priority = 1");
            ada.run("EXECUTE IMMEDIATE 'SELECT 2'");
            List.of("SELEC 1", "SELECT * FROM lake.no_schema.no_table", "SELECT 1 / 0")
                    .forEach(sql -> assertThatThrownBy(() -> ada.run(sql)).isInstanceOf(EngineError.class));
            ada.run("SELECT 3");
            assertThatAreNumbered(9, 0);

            post("SELECT 4");
            post("SELECT 5");
            post("SELECT 6");
            ada.run("SELECT 7");
            assertThatAreNumbered(10, 3);
        }
        assertThat(clusters.gaps(Instant.now().minus(Duration.ofDays(1)), 5))
                .singleElement()
                .satisfies(gap -> assertThat(gap.missing()).isEqualTo(3));
    }

    /** What tests before this one asked may be reported only now. */
    private void letEarlierOnesArrive(TrinoSession ada) {
        ada.run("SELECT 0");
        await().atMost(PATIENCE).until(() -> {
            fold.run();
            return !clusters.since(Instant.EPOCH).isEmpty();
        });
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        samples.reset();
    }

    private void assertThatAreNumbered(long counted, long missing) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            fold.run();
            assertThat(clusters.since(Instant.now().minus(Duration.ofDays(1))))
                    .extracting(ReportedClusters.Cluster::numbered)
                    .containsExactly(new Numbered(counted, missing, 0));
        });
    }

    /** As a client that ends before it asks for the first page of its result. */
    private static void post(String sql) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(TrinoForTests.http().toString().replaceAll("/?$", "/v1/statement")))
                    .header("X-Trino-User", "ada")
                    .POST(HttpRequest.BodyPublishers.ofString(sql))
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
