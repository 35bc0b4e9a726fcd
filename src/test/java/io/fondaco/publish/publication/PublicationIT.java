package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.Published.Version;
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
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of a view in a real Trino, while somebody reads it again and again. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class PublicationIT {

    private static final Logger LOG = Logger.getLogger(PublicationIT.class);

    private static final QualifiedName BASE = QualifiedName.parse("lake.published_raw.readings");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.readings");
    private static final QualifiedName KEPT = QualifiedName.parse("iceberg.published.readings");
    private static final String SLUG = "readings";
    private static final Version FIRST =
            Version.view(OBJECT, "SELECT id, name FROM " + BASE).saying("Readings", Map.of("id", "The key"));
    private static final int VERSIONS = 6;
    private static final String FIRST_LIKE = "SELECT %s, name FROM %s";

    @Inject
    Samples samples;

    @Inject
    Published published;

    @Inject
    AccessStory story;

    @Inject
    Grants grants;

    @BeforeEach
    void begin() {
        samples.reset();
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession publisher = TrinoForTests.as("pub_weather")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER pub_weather");
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.published");
            admin.run("CREATE TABLE IF NOT EXISTS %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation"
                    .formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER pub_weather WITH GRANT OPTION".formatted(BASE));
            publisher.run("DROP VIEW IF EXISTS " + OBJECT);
            publisher.run("DROP VIEW IF EXISTS " + OBJECT.inner());
        }
        published.begin(SLUG, OBJECT);
    }

    @Test
    void aProductIsMadeFoundReadAndDropped() {
        published.publish(SLUG, FIRST);
        published.settle();
        assertThat(published.of(OBJECT).lastError()).isEmpty();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.LIVE);

        story.granted(OTTO, story.asked(ADA, "weather", SLUG, 100));
        await().until(this::adaHoldsIt);
        read();

        published.publish(SLUG, Version.kept(KEPT, "SELECT id, name FROM " + BASE, null));
        published.settle();
        assertThat(published.of(KEPT).lastError()).isEmpty();
        assertThat(published.of(KEPT).state()).isEqualTo(PublicationState.LIVE);
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.GONE);
    }

    @Test
    void readersDoNotNoticeAnotherQueryAndHardlyOtherColumns() {
        published.publish(SLUG, FIRST);
        published.settle();
        story.granted(OTTO, story.asked(ADA, "weather", SLUG, 100));
        await().until(this::adaHoldsIt);

        ReaderInALoop.Result same = whileRead(version -> FIRST_LIKE.formatted("id + " + version + " AS id", BASE));
        ReaderInALoop.Result other = whileRead(version -> version % 2 == 0
                ? FIRST_LIKE.formatted("id", BASE)
                : FIRST_LIKE.formatted("id, " + version + " AS more", BASE));

        LOG.infof("%d versions with the same columns: %s; %d with other columns: %s", VERSIONS, same, VERSIONS, other);
        assertThat(same.refused()).isZero();
        assertThat(other.longest()).isLessThan(Duration.ofSeconds(10));
    }

    /** Which query a version has. */
    @FunctionalInterface
    private interface Query {
        String of(int version);
    }

    private ReaderInALoop.Result whileRead(Query query) {
        publish(query.of(0));
        await().atMost(Duration.ofMinutes(1)).until(this::adaHoldsIt);
        try (ReaderInALoop reader = new ReaderInALoop("ada", "SELECT count(name) FROM " + OBJECT)) {
            for (int version = 1; version <= VERSIONS; version++) {
                reader.awaitQueries(3);
                publish(query.of(version));
                await().atMost(Duration.ofMinutes(1)).until(this::adaHoldsIt);
            }
            reader.awaitQueries(3);
            return reader.result();
        }
    }

    private void publish(String query) {
        published.publish(
                SLUG,
                Version.view(OBJECT, query).saying("Readings", Map.of("id", "The key", "name", "What it is called")));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> published.of(OBJECT).state() == PublicationState.LIVE
                        && published.of(OBJECT).nextAttemptAt().isEmpty());
    }

    private boolean adaHoldsIt() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(OBJECT, "ada")
                        .filter(grant -> grant.state() == GrantState.VERIFIED)
                        .isPresent());
    }

    private static void read() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.read("SELECT id FROM " + OBJECT, row -> row.getInt(1));
        }
    }
}
