package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.publish.version.RollBack;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner goes back to an earlier version in a real Trino, while somebody reads it again and again. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class RollBackIT {

    private static final Logger LOG = Logger.getLogger(RollBackIT.class);

    private static final QualifiedName BASE = QualifiedName.parse("lake.published_raw.rolled");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.rolled");
    private static final String SLUG = "rolled-readings";

    private static final String PRODUCT = """
            apiVersion: v1.0.0
            kind: DataProduct
            id: rolled-readings
            name: Rolled readings
            version: %1$s
            status: active
            domain: weather
            description:
              purpose: See what was read.
            outputPorts:
              - name: readings
                version: 1.0.0
                contractId: rolled-readings-contract
            team:
              name: Weather
              members:
                - username: otto
                  role: owner
            customProperties:
              - property: summary
                value: Readings, as they were read.
              - property: tier
                value: gold
              - property: ownerTeam
                value: team-weather
              - property: terms
                value: For use inside the company.
              - property: maxPeriod
                value: P1Y
            """;

    private static final String CONTRACT = """
            apiVersion: v3.1.0
            kind: DataContract
            id: rolled-readings-contract
            version: %1$s
            status: active
            servers:
              - server: lake
                type: trino
                host: trino.example
                port: 443
                catalog: lake
                schema: published
            schema:
              - name: readings
                physicalName: rolled
                physicalType: view
                description: Readings
                properties:
                  - name: id
                    physicalType: bigint
                    description: The key
                  - name: name
                    physicalType: varchar(25)
                    description: What it is called
            """;

    @Inject
    Samples samples;

    @Inject
    PublishFiles publication;

    @Inject
    RollBack rollBack;

    @Inject
    Published published;

    @Inject
    DataProducts products;

    @Inject
    AccessStory story;

    @Inject
    Grants grants;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, OTTO).forEach(samples::signedIn);
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession publisher = TrinoForTests.as("pub_weather")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER pub_weather");
            admin.run("CREATE TABLE IF NOT EXISTS %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation"
                    .formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER pub_weather WITH GRANT OPTION".formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER otto".formatted(BASE));
            publisher.run("DROP VIEW IF EXISTS " + OBJECT);
            publisher.run("DROP VIEW IF EXISTS " + OBJECT.inner());
        }
    }

    @Test
    void readersSeeTheEarlierVersionAgain() {
        publish("1.0.0", "SELECT id, name FROM " + BASE);
        harvest.run();
        story.granted(OTTO, story.asked(ADA, "weather", SLUG, 100));
        await().until(this::adaHoldsIt);
        assertThat(first()).isZero();

        try (ReaderInALoop reader = new ReaderInALoop("ada", "SELECT count(name) FROM " + OBJECT)) {
            publish("1.0.1", "SELECT id + 1000 AS id, name FROM " + BASE);
            assertThat(first()).isEqualTo(1000);
            reader.awaitQueries(3);
            rollBack.goBack(OTTO, product(), "1.0.0", "", "The keys are wrong");
            live();
            assertThat(first()).isZero();
            reader.awaitQueries(3);

            ReaderInALoop.Result result = reader.result();
            LOG.infof("A roll-back with a reader: %s", result);
            assertThat(result.refused()).as(result.words()).isZero();
        }
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() ->
                                products.byPath("weather", SLUG).orElseThrow().currentVersion()))
                .isEqualTo("1.0.0");
    }

    private void publish(String version, String query) {
        List<PublishFiles.Checked> done = publication.publish(
                List.of(new ProductFiles(
                        "weather",
                        SLUG,
                        file("product.odps.yaml", PRODUCT.formatted(version)),
                        List.of(file("readings.odcs.yaml", CONTRACT.formatted(version))),
                        List.of(file("readings.sql", query)))),
                KeptIn.PORTAL,
                "otto",
                Map.of());
        assertThat(done).allSatisfy(one -> assertThat(one.problems()).isEmpty());
        live();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile("weather/" + SLUG + "/" + name, text);
    }

    private void live() {
        published.settle();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> published.of(OBJECT).state() == PublicationState.LIVE
                        && published.of(OBJECT).nextAttemptAt().isEmpty());
    }

    private DataProduct product() {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.byPath("weather", SLUG).orElseThrow());
    }

    private boolean adaHoldsIt() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(OBJECT, "ada")
                        .filter(grant -> grant.state() == GrantState.VERIFIED)
                        .isPresent());
    }

    private static long first() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            return ada.read("SELECT min(id) FROM " + OBJECT, row -> row.getLong(1))
                    .getFirst();
        }
    }
}
