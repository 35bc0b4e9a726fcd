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
import io.fondaco.testing.RuledTrino;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that the portal writes and a real Trino reads: who reads what, and that nobody else does. */
@QuarkusTest
@TestProfile(RuledTrino.class)
class FileRulesIT {

    private static final QualifiedName REGIONS = QualifiedName.parse("memory.default.ruled_regions");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    WrittenRules written;

    @Inject
    DriftCheck driftCheck;

    @BeforeEach
    void begin() {
        RuledTrino.writeBefore();
        samples.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "regions",
                        Samples.describe("Regions", "The regions", REGIONS).owners("stella")));
        List.of(ADA, BEN, STELLA).forEach(samples::signedIn);
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.retail");
            admin.run("CREATE TABLE IF NOT EXISTS " + NATIONS + " AS SELECT name AS zip, DATE '2026-01-01' AS day"
                    + " FROM tpch.tiny.nation");
            admin.run("CREATE TABLE IF NOT EXISTS " + REGIONS + " AS SELECT name AS zip, DATE '2026-01-01' AS day"
                    + " FROM tpch.tiny.region");
        }
        keepRules.run();
    }

    @AfterEach
    void putBack() {
        RuledTrino.writeBefore();
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
        assertThat(catalogs("ben")).doesNotContain("iceberg", "memory");
        assertThatThrownBy(() -> run("ada", "DELETE FROM " + NATIONS)).isInstanceOf(EngineError.class);
        assertThatThrownBy(() -> run("ada", "CREATE TABLE iceberg.retail.mine AS SELECT 1 AS x"))
                .isInstanceOf(EngineError.class);
        assertThatThrownBy(() -> rows("ada", QualifiedName.parse("iceberg.retail.\"nations$snapshots\"")))
                .isInstanceOf(EngineError.class);

        endAgreement.revoke(STELLA, agreement, "The project is over");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> refused("ada", NATIONS));
        await().atMost(PATIENCE).until(() -> grant(NATIONS, "ada").orElseThrow().state() == GrantState.GONE);
    }

    @Test
    void aTableInMemoryIsReadToo() {
        given(BEN, "regions", REGIONS);

        assertThat(rows("ben", REGIONS)).isEqualTo(5);
        refused("ada", REGIONS);
        refused("ben", NATIONS);
    }

    @Test
    void aNameIsNoExpression() {
        for (String name : List.of("a.b", "x|y", ".*")) {
            Person person = new Person(name, name, name + "@example.com", Set.of(), false);
            samples.signedIn(person);
            given(person, "nations", NATIONS);
            assertThat(rows(name, NATIONS)).isEqualTo(25);
        }

        List.of("aab", "x", "y", "ada", "A.B", "x|", "").stream()
                .filter(name -> !name.isEmpty())
                .forEach(name -> refused(name, NATIONS));
    }

    @Test
    void brokenRulesOfTheAdministratorChangeNothingAndHoldUpNothing() throws IOException {
        UUID adas = given(ADA, "nations", NATIONS);
        Files.writeString(RuledTrino.BEFORE, "{\"tables\": [");

        keepRules.run();
        assertThat(troubles()).singleElement().asString().contains("before.json is no valid JSON");
        assertThat(rows("ada", NATIONS)).isEqualTo(25);
        assertThat(rows("admin", NATIONS)).isEqualTo(25);
        given(BEN, "nations", NATIONS);
        endAgreement.revoke(STELLA, adas, "The project is over");
        await().atMost(PATIENCE).untilAsserted(() -> refused("ada", NATIONS));
        assertThat(rows("ben", NATIONS)).isEqualTo(25);

        RuledTrino.writeBefore();
        keepRules.run();
        assertThat(troubles()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteIntoTheFileIsPutRight() throws IOException {
        given(ADA, "nations", NATIONS);
        String right = Files.readString(RuledTrino.RULES);

        Files.writeString(RuledTrino.RULES, Files.readString(RuledTrino.BEFORE));
        keepRules.run();

        assertThat(Files.readString(RuledTrino.RULES)).isEqualTo(right);
    }

    @Test
    void aTableThatIsGoneIsDrift() {
        given(BEN, "regions", REGIONS);
        await().pollDelay(Duration.ofSeconds(7)).until(() -> true);
        assertThat(driftCheck.run().drifted()).isZero();

        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("DROP TABLE " + REGIONS);
        }

        assertThat(driftCheck.run().drifted()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> grant(REGIONS, "ben").orElseThrow().state() == GrantState.FAILED);
    }

    private UUID given(Person person, String slug, QualifiedName object) {
        UUID agreement = story.granted(STELLA, story.asked(person, "retail", slug, 30));
        await().atMost(PATIENCE)
                .until(() -> grant(object, person.name()).map(Grant::state).orElse(null) == GrantState.VERIFIED);
        return agreement;
    }

    private List<String> troubles() {
        return QuarkusTransaction.requiringNew()
                .call(() -> written.troubled().stream()
                        .flatMap(rules -> rules.problem().stream())
                        .toList());
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

    private static void run(String user, String sql) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            session.run(sql);
        }
    }

    private static List<String> catalogs(String user) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read("SHOW CATALOGS", row -> row.getString(1));
        }
    }

    private static long rows(String user, QualifiedName object) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read("SELECT count(*) FROM " + object.sql(), row -> row.getLong(1))
                    .getFirst();
        }
    }

    private static void refused(String user, QualifiedName object) {
        assertThatThrownBy(() -> rows(user, object))
                .isInstanceOfSatisfying(
                        EngineError.class, error -> assertThat(error.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }
}
