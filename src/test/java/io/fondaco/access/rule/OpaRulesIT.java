package io.fondaco.access.rule;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.NATIONS;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.AskingTrino;
import io.fondaco.testing.OpaPortal;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real Trino asks the portal by its OPA plugin: who reads what, that nobody else does, and what it asks. */
@QuarkusTest
@TestProfile(OpaPortal.class)
class OpaRulesIT {

    private static final QualifiedName REGIONS = QualifiedName.parse("memory.default.decided_regions");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static @Nullable AskingTrino trino;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    EndAgreement endAgreement;

    @Inject
    Grants grants;

    @Inject
    AccessStatuses statuses;

    @Inject
    DataProducts products;

    @Inject
    KeepRules keepRules;

    @Inject
    DriftCheck driftCheck;

    @BeforeEach
    void begin() {
        if (trino == null) {
            trino = AskingTrino.start(management);
        }
        samples.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "regions",
                        Samples.describe("Regions", "The regions", REGIONS).owners("stella")));
        List.of(ADA, BEN, STELLA).forEach(samples::signedIn);
        try (TrinoSession admin = AskingTrino.as("admin")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.retail");
            admin.run("CREATE TABLE IF NOT EXISTS " + NATIONS + " AS SELECT name AS zip, DATE '2026-01-01' AS day"
                    + " FROM tpch.tiny.nation");
            admin.run("CREATE TABLE IF NOT EXISTS iceberg.retail.other AS SELECT 1 AS x");
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.secret");
            admin.run("CREATE TABLE IF NOT EXISTS " + REGIONS + " AS SELECT name AS zip, DATE '2026-01-01' AS day"
                    + " FROM tpch.tiny.region");
        }
        keepRules.run();
        trino.asked();
    }

    @AfterAll
    static void end() {
        if (trino != null) {
            trino.close();
            trino = null;
        }
    }

    @Test
    void whoWasGivenAccessReadsUntilItIsTakenAwayAndNobodyElseDoes() {
        refused("ada", NATIONS);
        UUID agreement = given(ADA, "nations", NATIONS);

        assertThat(state(ADA, "nations")).isEqualTo(AccessState.GRANTED);
        assertThat(grant(NATIONS, "ada").orElseThrow().unproven()).isFalse();
        assertThat(rows("ada", NATIONS)).isEqualTo(25);
        refused("ada", REGIONS);
        refused("ben", NATIONS);
        refused("ADA", NATIONS);
        assertThat(driftCheck.run().drifted()).isZero();

        endAgreement.revoke(STELLA, agreement, "The project is over");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> refused("ada", NATIONS));
        await().atMost(PATIENCE).until(() -> grant(NATIONS, "ada").orElseThrow().state() == GrantState.GONE);
    }

    @Test
    void aHolderSeesWhatTheyReadAndAStrangerNothing() {
        given(ADA, "nations", NATIONS);

        assertThat(list("ada", "SHOW CATALOGS")).contains("iceberg", "system").doesNotContain("memory", "lake");
        assertThat(list("ben", "SHOW CATALOGS")).doesNotContain("iceberg", "memory", "lake");
        assertThat(list("ada", "SHOW SCHEMAS FROM iceberg")).containsExactlyInAnyOrder("information_schema", "retail");
        assertThat(list("ada", "SHOW TABLES FROM iceberg.retail")).containsExactly("nations");
        assertThat(list(
                        "ada",
                        "SELECT column_name FROM iceberg.information_schema.columns WHERE table_schema = 'retail'"))
                .containsExactlyInAnyOrder("zip", "day");
        assertThat(list("ada", "SELECT table_name FROM system.jdbc.tables WHERE table_cat = 'iceberg'"))
                .contains("nations")
                .doesNotContain("other");
        assertThat(list("ada", "DESCRIBE " + NATIONS.sql())).containsExactly("zip", "day");
        denied("ben", "SHOW SCHEMAS FROM iceberg");
        denied("ben", "SHOW TABLES FROM iceberg.retail");
        denied("ben", "DESCRIBE " + NATIONS.sql());
    }

    @Test
    void aHolderOnlyReads() {
        given(ADA, "nations", NATIONS);

        denied("ada", "DELETE FROM " + NATIONS.sql());
        denied("ada", "INSERT INTO " + NATIONS.sql() + " VALUES ('x', DATE '2026-01-01')");
        denied("ada", "DROP TABLE " + NATIONS.sql());
        denied("ada", "CREATE TABLE iceberg.retail.mine AS SELECT 1 AS x");
        denied("ada", "ALTER TABLE iceberg.retail.nations RENAME TO iceberg.retail.mine");
        denied("ada", "SELECT * FROM iceberg.retail.\"nations$snapshots\"");
        denied("ada", "CREATE VIEW lake.default.mine AS SELECT * FROM " + NATIONS.sql());
        denied("ada", "ALTER TABLE " + NATIONS.sql() + " EXECUTE optimize");
        assertThat(rows("ada", NATIONS)).isEqualTo(25);
    }

    @Test
    void aPublishingPrincipalMayDoAnythingThereAndNothingElsewhere() {
        denied("ben", "CREATE TABLE iceberg.retail.published AS SELECT 1 AS x");
        try (TrinoSession publishing = AskingTrino.as("pub_weather")) {
            publishing.run("CREATE TABLE iceberg.retail.published AS SELECT 1 AS x");
            publishing.run("ALTER TABLE iceberg.retail.published EXECUTE optimize");
            publishing.run("DROP TABLE iceberg.retail.published");
        }
        denied("pub_weather", "SELECT * FROM tpch.tiny.nation");
        denied("ben", "SELECT * FROM tpch.tiny.nation");
        assertThat(list("admin", "SELECT name FROM tpch.tiny.region")).hasSize(5);
    }

    @Test
    void aTableInMemoryIsReadToo() {
        given(BEN, "regions", REGIONS);

        assertThat(rows("ben", REGIONS)).isEqualTo(5);
        refused("ada", REGIONS);
        refused("ben", NATIONS);
    }

    @Test
    void whileThePortalIsDownNobodyReadsAndAfterwardsHoldersDo() {
        given(ADA, "nations", NATIONS);

        trino.down(true);
        assertThatThrownBy(() -> rows("ada", NATIONS)).isInstanceOf(EngineError.class);
        assertThatThrownBy(() -> rows("ben", NATIONS)).isInstanceOf(EngineError.class);

        trino.down(false);
        assertThat(rows("ada", NATIONS)).isEqualTo(25);
        refused("ben", NATIONS);
    }

    @Test
    void grantsAreNotAskedForAndRefused() {
        denied("admin", "GRANT SELECT ON " + NATIONS.sql() + " TO USER ben");

        assertThat(trino.asked()).noneMatch(asked -> asked.body().contains("\"Grant"));
    }

    /** What the documentation shows of masks is asked one level higher than it is sent. */
    @Test
    void thePluginAsksForColumnsByTheirPlacesAndMaskThatIsAnsweredArrives() {
        given(ADA, "nations", NATIONS);
        trino.asked();
        assertThat(list("ada", "SELECT DISTINCT zip FROM " + NATIONS.sql())).hasSize(25);

        List<AskingTrino.Asked> asked = trino.asked();
        assertThat(asked)
                .filteredOn(each -> each.path().endsWith("/batch-column-masks"))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.body())
                            .contains("\"filterResources\":[{\"column\":{\"catalogName\":\"iceberg\"")
                            .contains("\"columnName\":\"zip\"");
                    assertThat(each.answer()).isEqualTo("{\"result\":[]}");
                });
        assertThat(asked)
                .filteredOn(each -> each.path().endsWith("/row-filters"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.answer()).isEqualTo("{\"result\":[]}"));

        trino.answer(
                "batch-column-masks", "{\"result\":[{\"index\":0,\"viewExpression\":{\"expression\":\"'***'\"}}]}");
        assertThat(list("ada", "SELECT DISTINCT zip FROM " + NATIONS.sql())).containsExactly("***");
        trino.asked();
    }

    private UUID given(Person person, String slug, QualifiedName object) {
        UUID agreement = story.granted(STELLA, story.asked(person, "retail", slug, 30));
        await().atMost(PATIENCE)
                .until(() -> grant(object, person.name()).map(Grant::state).orElse(null) == GrantState.VERIFIED);
        return agreement;
    }

    private Optional<Grant> grant(QualifiedName object, String principal) {
        return QuarkusTransaction.requiringNew().call(() -> grants.of(object, principal));
    }

    private AccessState state(Person person, String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> statuses.of(
                                person, products.find(person, "retail", slug).orElseThrow())
                        .state());
    }

    private static List<String> list(String user, String sql) {
        try (TrinoSession session = AskingTrino.as(user)) {
            return session.read(sql, row -> row.getString(1));
        }
    }

    private static void denied(String user, String sql) {
        assertThatThrownBy(() -> {
                    try (TrinoSession session = AskingTrino.as(user)) {
                        session.run(sql);
                    }
                })
                .as("%s: %s", user, sql)
                .isInstanceOfSatisfying(
                        EngineError.class, error -> assertThat(error.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    private static long rows(String user, QualifiedName object) {
        try (TrinoSession session = AskingTrino.as(user)) {
            return session.read("SELECT count(*) FROM " + object.sql(), row -> row.getLong(1))
                    .getFirst();
        }
    }

    private static void refused(String user, QualifiedName object) {
        denied(user, "SELECT count(*) FROM " + object.sql());
    }
}
