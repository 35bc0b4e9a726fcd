package io.fondaco.publish.mode;

import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.SLUG;
import static io.fondaco.publish.mode.Modes.asking;
import static io.fondaco.publish.mode.Modes.way;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.identity.Person;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.ModeQuery;
import io.fondaco.publish.publication.Published;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways of reading in a real Trino: what each shows to whom, and that it shows it to nobody else. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class ModesIT {

    private static final QualifiedName KEY = QualifiedName.parse("lake.published_raw.hash_key");
    private static final QualifiedName FAR = QualifiedName.parse("memory.default.mode_customers");

    @Inject
    Samples samples;

    @Inject
    Published published;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    EndAgreement endAgreement;

    @Inject
    Agreements agreements;

    @Inject
    Grants grants;

    @Inject
    PersonEngines engines;

    @Inject
    EntityManager entities;

    @Inject
    FollowLineage follow;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, BEN, OTTO).forEach(samples::signedIn);
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession publisher = TrinoForTests.as("pub_weather")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published_raw");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER pub_weather");
            clear(admin, publisher);
            admin.run("CREATE TABLE IF NOT EXISTS " + KEY + " AS SELECT sha256(to_utf8(CAST(uuid() AS varchar)"
                    + " || CAST(uuid() AS varchar))) AS secret");
            admin.run("GRANT SELECT ON " + KEY + " TO USER pub_weather WITH GRANT OPTION");
        }
        published.begin(SLUG, CUSTOMERS);
    }

    /** What other tests left: the portal would take it for somebody else's. */
    private static void clear(TrinoSession admin, TrinoSession publisher) {
        admin.read(
                        "SELECT table_type, table_name FROM lake.information_schema.tables"
                                + " WHERE table_schema = 'published' AND table_name LIKE 'customers%'",
                        row -> (row.getString(1).equals("VIEW") ? "VIEW" : "TABLE") + " lake.published."
                                + row.getString(2))
                .forEach(found -> (found.startsWith("VIEW") ? publisher : admin).run("DROP " + found));
    }

    private static void table() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE TABLE " + CUSTOMERS + " AS " + MaskedCustomers.ROWS);
            admin.run("GRANT SELECT ON " + CUSTOMERS + " TO USER pub_weather WITH GRANT OPTION");
        }
    }

    private UUID given(Person person, ModeChoice asked, DecisionInput decision) {
        UUID request = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", SLUG).orElseThrow(), asking(asked))
                        .id());
        decideRequest.decide(OTTO, request, decision);
        QualifiedName object = object(request);
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            published.settle();
            return state(object, person.name()) == GrantState.VERIFIED;
        });
        return request;
    }

    private QualifiedName object(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(request).getFirst().object());
    }

    private @Nullable GrantState state(QualifiedName object, String person) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        grants.of(object, person).map(grant -> grant.state()).orElse(null));
    }

    private static List<String> read(String user, String sql) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            return session.read(sql, row -> row.getString(1));
        }
    }

    private static void refused(String user, String sql) {
        assertThatThrownBy(() -> read(user, sql))
                .isInstanceOfSatisfying(
                        EngineError.class, error -> assertThat(error.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    @Test
    void maskedRowsOfSomeCountriesAreAllThatTheHolderReads() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        QualifiedName view = object(given(ADA, MaskedCustomers.ONLY_NO, DecisionInput.approved()));
        String shown = "SELECT concat_ws('|', CAST(id AS varchar), name, country, CAST(born AS varchar),"
                + " CAST(revenue AS varchar), CAST(email IS NULL AS varchar)) FROM %s ORDER BY id";

        assertThat(read("ada", shown.formatted(view))).containsExactly("1|A|NO|1985|1200.00|false", "4|D|NO|true");
        assertThat(read("ada", "SELECT email FROM " + view + " WHERE id = 1").getFirst())
                .matches("[0-9a-f]{64}");
        refused("ben", shown.formatted(view));
        refused("ada", "SELECT name FROM " + CUSTOMERS);
        refused("ada", "SELECT * FROM " + view.inner());
        refused("ada", "SELECT * FROM " + KEY);
        refused("ada", "SHOW CREATE VIEW " + view.inner());
        refused("ada", "SHOW CREATE VIEW " + view);
        // Whoever sees a name sees the text: it must hold nothing that is a secret.
        assertThat(read(
                        "ada",
                        "SELECT view_definition FROM lake.information_schema.views WHERE table_name = '"
                                + view.inner().object() + "'"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("[0-9a-fA-F]{64}"));
    }

    @Test
    void twoPeopleReadTheSameInTwoWaysUntilOneIsTakenAway() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        UUID full = given(ADA, ModeChoice.FULL, DecisionInput.approved());
        UUID empty = given(BEN, ModeChoice.FULL, DecisionInput.approved(way("empty")));
        QualifiedName view = object(empty);

        assertThat(object(full)).isEqualTo(CUSTOMERS);
        assertThat(read("ada", "SELECT name FROM " + CUSTOMERS + " ORDER BY id"))
                .hasSize(4)
                .contains("Bo");
        assertThat(read("ben", "SELECT coalesce(name, '?') FROM " + view))
                .hasSize(4)
                .containsOnly("?");
        refused("ben", "SELECT name FROM " + CUSTOMERS);
        refused("ada", "SELECT name FROM " + view);
        assertThatThrownBy(() -> read("ben", "SELECT revenue FROM " + view)).isInstanceOf(EngineError.class);

        UUID agreement = QuarkusTransaction.requiringNew()
                .call(() -> agreements.from(empty).getFirst().id());
        endAgreement.revoke(OTTO, agreement, "Another way serves better");
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            published.settle();
            assertThatThrownBy(() -> read("ben", "SELECT id FROM " + view)).isInstanceOf(EngineError.class);
        });
        assertThat(read("ada", "SELECT name FROM " + CUSTOMERS)).hasSize(4);
    }

    @Test
    void theSameMailIsTheSameHashAndAReaderSurvivesAnotherFilter() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        QualifiedName view = object(given(ADA, MaskedCustomers.ONLY_NO, DecisionInput.approved()));
        String first =
                read("ada", "SELECT email FROM " + view + " WHERE id = 1").getFirst();
        QualifiedName other = object(given(
                BEN, ModeChoice.of("masked", Map.of("country", List.of("NO", "SE"))), DecisionInput.approved()));

        assertThat(read("ben", "SELECT email FROM " + other + " WHERE id = 1")).containsExactly(first);
        assertThat(read("ben", "SELECT country FROM " + other + " WHERE id = 2"))
                .containsExactly("SE");
        refused("ada", "SELECT country FROM " + other);
    }

    @Test
    void dataOfAnotherCatalogAreReadThroughTheViewOfTheirPort() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("DROP TABLE IF EXISTS " + FAR);
            admin.run("CREATE TABLE " + FAR + " AS " + MaskedCustomers.ROWS);
        }
        published.describe(SLUG, MaskedCustomers.customers("SELECT * FROM " + FAR), ProductStatus.ACTIVE);
        published.settle();
        assertThat(published.of(CUSTOMERS).lastError()).isEmpty();

        QualifiedName view = object(given(ADA, MaskedCustomers.ONLY_NO, DecisionInput.approved()));

        assertThat(read("ada", "SELECT name FROM " + view + " ORDER BY id")).containsExactly("A", "D");
        refused("ada", "SELECT name FROM " + CUSTOMERS);
        refused("ada", "SELECT name FROM " + FAR);
        refused("ben", "SELECT name FROM " + view);
    }

    @Test
    void aRightThatTheDomainLosesTakesTheModeWithIt() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        QualifiedName view = object(given(ADA, way("empty"), DecisionInput.approved()));
        String sql = "SELECT id FROM " + view;
        assertThat(read("ada", sql)).hasSize(4);

        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("REVOKE GRANT OPTION FOR SELECT ON " + CUSTOMERS + " FROM USER pub_weather");
            refused("ada", sql);
            admin.run("GRANT SELECT ON " + CUSTOMERS + " TO USER pub_weather WITH GRANT OPTION");
        }
        assertThat(read("ada", sql)).hasSize(4);
    }

    @Test
    void aQueryOverTheViewIsAUseOfTheDataset() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        QualifiedName view = object(given(ADA, MaskedCustomers.ONLY_NO, DecisionInput.approved()));
        read("ada", "SELECT email FROM " + view);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(usedBy("ada")).contains("DIRECT " + CUSTOMERS.object()));
        assertThat(usedBy("ada")).noneMatch(use -> use.contains("__mode_") || use.equals("DIRECT hash_key"));
    }

    @Test
    void whatIsMadeOfTheViewIsMadeOfTheColumnsOfTheDataset() {
        table();
        published.describe(SLUG, MaskedCustomers.customers(null), ProductStatus.ACTIVE);
        QualifiedName view = object(given(ADA, MaskedCustomers.ONLY_NO, DecisionInput.approved()));
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("DROP TABLE IF EXISTS lake.published_raw.mails");
            admin.run("CREATE TABLE lake.published_raw.mails AS SELECT email AS mail FROM " + view);
        }

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            follow.run();
            assertThat(columnLinks()).contains("customers.email > mails.mail");
        });
        assertThat(columnLinks()).noneMatch(link -> link.contains("__mode_") || link.contains("hash_key"));
    }

    @SuppressWarnings("unchecked")
    private List<String> columnLinks() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select f.object_name || '.' || c.from_column || ' > ' || t.object_name || '.' || c.to_column"
                                        + " from lineage_column c join lineage_object f on f.id = c.from_id"
                                        + " join lineage_object t on t.id = c.to_id",
                                String.class)
                        .getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<String> usedBy(String user) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select t.use_role || ' ' || t.object_name from query_table t"
                                        + " join query_record r on r.query_id = t.query_id where r.user_name = ?1",
                                String.class)
                        .setParameter(1, user)
                        .getResultList());
    }

    @Test
    void trinoSaysBeforehandWhichModesItTakes() {
        table();
        String base = "SELECT * FROM " + CUSTOMERS + " -- all of it";

        assertThat(whyNot(MaskedCustomers.MASKED_MODE, base)).isEmpty();
        assertThat(whyNot(MaskedCustomers.EMPTY_MODE, base)).isEmpty();
        assertThat(whyNot(Modes.mode("wrong", "Wrong", "country > 5", Decider.POLICY), base))
                .isPresent();
    }

    private Optional<String> whyNot(AccessMode mode, String base) {
        ModeQuery query = new ModeQuery(
                mode, MaskedCustomers.customers(null).modeColumns(), Optional.of(KEY), "weather/customers");
        return engines.of(QualifiedName.MAIN_CLUSTER, "pub_weather").whyNot(query.overQuery(base, query.widest()));
    }
}
