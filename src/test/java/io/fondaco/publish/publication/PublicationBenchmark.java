package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/**
 * From a version with other columns being published until its view was read back and its reader's grant stands again,
 * beside the same statements and reads over plain JDBC on one open connection.
 */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class PublicationBenchmark {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 30;
    private static final QualifiedName BASE = QualifiedName.parse("lake.published_raw.measured");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.measured");
    private static final QualifiedName FLOOR = QualifiedName.parse("lake.published.floor");
    private static final String SLUG = "measured";
    private static final String NAMES = "The name";

    @Inject
    Samples samples;

    @Inject
    Published published;

    @Inject
    AccessStory story;

    @Inject
    Grants grants;

    @Test
    void publishedToReadableAgain() throws Exception {
        prepare();
        Benchmark plain = new Benchmark("Two views, two comments, GRANT and what is read back, over plain JDBC");
        Benchmark portal = new Benchmark("A version with other columns, until its reader holds it");
        try (TrinoSession publisher = TrinoForTests.as("pub_weather");
                TrinoSession admin = TrinoForTests.admin()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                if (round == 0) {
                    plain.warm();
                    portal.warm();
                }
                String query = query(round);
                plain.time(() -> byHand(publisher, admin, query));
                portal.time(() -> {
                    publish(query);
                    soon().until(this::live);
                });
            }
        }
        portal.report(plain);
    }

    private static String query(int round) {
        return "SELECT id, name, %d AS %s FROM %s".formatted(round + WARM_UP, round % 2 == 0 ? "more" : "other", BASE);
    }

    private void prepare() {
        samples.reset();
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER pub_weather");
            admin.run("CREATE TABLE IF NOT EXISTS %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation"
                    .formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER pub_weather WITH GRANT OPTION".formatted(BASE));
        }
        published.begin(SLUG, OBJECT);
        publish("SELECT id, name FROM " + BASE);
        published.settle();
        story.granted(OTTO, story.asked(ADA, "weather", SLUG, 100));
        soon().until(this::live);
    }

    private void publish(String query) {
        published.publish(SLUG, Version.view(OBJECT, query).saying("Measured", Map.of("id", "The key", "name", NAMES)));
    }

    private boolean live() {
        return published.of(OBJECT).state() == PublicationState.LIVE
                && published.of(OBJECT).nextAttemptAt().isEmpty()
                && QuarkusTransaction.requiringNew()
                        .call(() -> grants.of(OBJECT, "ada")
                                .filter(grant -> grant.state() == GrantState.VERIFIED)
                                .isPresent());
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(1));
    }

    private static void byHand(TrinoSession publisher, TrinoSession admin, String query) {
        String columns = query.contains("other") ? "id, name, other" : "id, name, more";
        publisher.run("CREATE OR REPLACE VIEW %s SECURITY DEFINER AS %s".formatted(FLOOR.inner(), query));
        publisher.run("CREATE OR REPLACE VIEW %s COMMENT 'Measured' SECURITY DEFINER AS SELECT %s FROM %s"
                .formatted(FLOOR, columns, FLOOR.inner()));
        publisher.run("COMMENT ON COLUMN %s.id IS 'The key'".formatted(FLOOR));
        publisher.run("COMMENT ON COLUMN %s.name IS '%s'".formatted(FLOOR, NAMES));
        admin.run("GRANT SELECT ON %s TO USER floor".formatted(FLOOR));
        for (QualifiedName view : new QualifiedName[] {FLOOR.inner(), FLOOR}) {
            admin.read("SHOW CREATE VIEW " + view, row -> row.getString(1));
            admin.read(
                    "SELECT column_name, data_type, comment FROM lake.information_schema.columns"
                            + " WHERE table_schema = ? AND table_name = ?",
                    row -> row.getString(1),
                    view.schema(),
                    view.object());
        }
        admin.read(
                "SELECT grantee FROM lake.information_schema.table_privileges WHERE table_schema = ? AND table_name = ?",
                row -> row.getString(1),
                FLOOR.schema(),
                FLOOR.object());
    }
}
