package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.publish.plan.MakePlan;
import io.fondaco.publish.plan.Plan;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product that is built on another owner's product, in a real Trino: only by an agreement, and only as long as it holds. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class BuildOnIT {

    private static final QualifiedName BASE = QualifiedName.parse("lake.build_on.sales");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.sales_by_zip");
    private static final String QUERY = "SELECT id, name FROM " + BASE;
    private static final String SLUG = "sales-by-zip";
    private static final String PRINCIPAL = "pub_weather";
    private static final Holder WEATHER = new Holder(HolderKind.DOMAIN, PRINCIPAL);

    @Inject
    Samples samples;

    @Inject
    Published published;

    @Inject
    AccessStory story;

    @Inject
    MakePlan plans;

    @Inject
    Grants grants;

    @Inject
    Clusters clusters;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, OTTO, STELLA).forEach(samples::signedIn);
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession publisher = TrinoForTests.as(PRINCIPAL)) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.build_on");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER pub_weather");
            publisher.run("DROP VIEW IF EXISTS " + OBJECT);
            publisher.run("DROP VIEW IF EXISTS " + OBJECT.inner());
            admin.run("DROP TABLE IF EXISTS " + BASE);
            admin.run("CREATE TABLE %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation".formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER otto".formatted(BASE));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "sales",
                        Samples.describe("Sales", "Every sale", BASE).owners("stella")));
        published.begin(SLUG, OBJECT);
    }

    @Test
    void itIsRefusedWithoutPublishedWithAndItsReadersAreRefusedAfterwards() {
        Plan refused = plan();
        assertThat(refused.problems())
                .extracting(Problem::reason)
                .contains(BASE
                        + " belongs to the product Sales: ask for access to build on it, so that its owners agree.");
        assertThat(refused.problems())
                .extracting(refused::ask)
                .contains("/products/retail/sales/request?for=domain:pub_weather");
        publish();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.FAILED);

        UUID agreement = story.granted(STELLA, story.asked(OTTO, "retail", "sales", WEATHER));
        await().until(() -> held().equals(Held.passable(Set.of(Privilege.SELECT))));
        assertThat(plan().problems()).isEmpty();
        publish();
        await().until(() -> published.of(OBJECT).state() == PublicationState.LIVE);
        story.granted(OTTO, story.asked(ADA, "weather", SLUG, 100));
        await().until(() -> isSeen("ada"));
        assertThat(read()).isEqualTo(25);
        assertThatThrownBy(() -> readAs("ada", BASE)).isInstanceOf(EngineError.class);

        story.revoked(STELLA, agreement, "The data is no longer ours");
        await().until(() -> held().equals(Held.NOTHING));
        assertThatThrownBy(this::read).isInstanceOf(EngineError.class).hasMessageContaining("Access Denied");
        Optional<String> obstacle = engine().obstacle(OBJECT);
        assertThat(obstacle).isPresent();
        assertThat(plan().problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("ask for access to build on it"));
    }

    @Test
    void whatItMayOnlyReadIsNotItsToHandOn() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("GRANT SELECT ON %s TO USER pub_weather".formatted(BASE));
        }
        assertThat(plan().problems())
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("ask for access to build on it"));

        UUID agreement = story.granted(STELLA, story.asked(OTTO, "retail", "sales", WEATHER));
        await().until(() -> held().equals(Held.passable(Set.of(Privilege.SELECT))));

        story.revoked(STELLA, agreement, "The data is no longer ours");
        await().until(() -> held().passable().isEmpty());
    }

    private void publish() {
        published.publish(SLUG, Version.view(OBJECT, QUERY));
        published.is(all -> all.update("nextAttemptAt = ?1 where nextAttemptAt is not null", Instant.EPOCH));
        published.settleAll();
    }

    private Engine engine() {
        return clusters.of(QualifiedName.MAIN_CLUSTER);
    }

    private Held held() {
        story.settle();
        return engine().held(BASE, PRINCIPAL);
    }

    private boolean isSeen(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(OBJECT, person)
                        .filter(grant -> grant.state() == GrantState.VERIFIED)
                        .isPresent());
    }

    private int read() {
        return readAs("ada", OBJECT);
    }

    private static int readAs(String user, QualifiedName object) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read("SELECT id FROM " + object, row -> row.getLong(1))
                    .size();
        }
    }

    private Plan plan() {
        return plans.of(List.of(files()), KeptIn.API, OTTO).getFirst();
    }

    private static ProductFiles files() {
        return new ProductFiles(
                "weather",
                "built",
                new SourceFile("weather/built/product.odps.yaml", """
                        apiVersion: v1.0.0
                        kind: DataProduct
                        id: built
                        name: Built
                        version: 1.0.0
                        status: active
                        domain: weather
                        description:
                          purpose: Sales by zip.
                        outputPorts:
                          - name: built
                            version: 1.0.0
                            contractId: built-contract
                        team:
                          members:
                            - username: otto
                              role: owner
                        customProperties:
                          - property: ownerTeam
                            value: team-weather
                        """),
                List.of(new SourceFile("weather/built/built.odcs.yaml", """
                        apiVersion: v3.1.0
                        kind: DataContract
                        id: built-contract
                        version: 1.0.0
                        status: active
                        servers:
                          - server: lake
                            type: trino
                            catalog: lake
                            schema: published
                        schema:
                          - name: built
                            physicalType: view
                            properties:
                              - name: id
                                physicalType: bigint
                                description: The key
                              - name: name
                                physicalType: varchar(25)
                                description: Of the nation
                        """)),
                List.of(new SourceFile("weather/built/built.sql", QUERY)));
    }
}
