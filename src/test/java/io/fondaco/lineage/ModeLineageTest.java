package io.fondaco.lineage;

import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.MASKED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.mode.Modes;
import io.fondaco.testing.Samples;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of the view of a mode is made of its dataset, to the column; nothing tells of the view. */
@QuarkusTest
class ModeLineageTest {

    private static final String PAGE = "/products/weather/customers/lineage?dataset=customers&column=";
    private static final QualifiedName NOBODYS = QualifiedName.parse("lake.other.orders__mode_masked");

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    QueryRecords records;

    @Inject
    FollowLineage follow;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @BeforeEach
    void transactionsAreMadeOfTheMaskedCustomers() {
        samples.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        Modes.SLUG,
                        Samples.describe("Customers", "All customers", CUSTOMERS)
                                .owners("otto")));
        QuarkusTransaction.requiringNew()
                .run(() -> products.byPath("weather", Modes.SLUG)
                        .orElseThrow()
                        .describe(
                                Samples.withPorts(
                                        Samples.describe("Customers", "All customers", CUSTOMERS)
                                                .owners("otto")
                                                .description(),
                                        List.of(Modes.customers(Modes.ALL))),
                                Instant.now()));
        aModeView();
        records.store(List.of(
                RunSample.writing(clock.instant(), "CREATE TABLE", Samples.TRANSACTIONS)
                        .from(CUSTOMERS)
                        .column("buyer", MASKED, "email")
                        .record(),
                RunSample.writing(clock.instant(), "INSERT", Samples.NATIONS)
                        .from(NOBODYS)
                        .column("nation", NOBODYS, "country")
                        .record()));
        follow.run();
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aColumnGoesOnThroughTheViewThatShowsIt() {
        assertThat(columns("email"))
                .singleElement()
                .asString()
                .startsWith("Customers customers email Store transactions store-transactions buyer");
        assertThat(columns("country")).isEmpty();
        assertThat(given().get(PAGE + "email").asString()).doesNotContain("__mode_");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void ownersAreShownNoViewOfAModeEither() {
        assertThat(given().get(PAGE + "email").asString()).doesNotContain("__mode_", "orders");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createQuery("select o.name.object from LineageObject o", String.class)
                                .getResultList()))
                .contains("customers")
                .noneMatch(name -> name.contains("__mode_"));
    }

    private static List<String> columns(String column) {
        return Jsoup.parse(given().get(PAGE + column).asString()).select("main table tbody tr").eachText().stream()
                .filter(row -> row.contains(" " + column + " "))
                .toList();
    }

    private void aModeView() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into mode_view (id, port,"
                                + " access_mode, access_values, choice_hash, cluster, catalog_name, schema_name, object_name,"
                                + " ready) select ?1, o.id, 'masked', '', 'h', ?2, ?3, ?4, ?5, true from output_port o"
                                + " where o.object_name = 'customers' and o.removed = false")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, MASKED.cluster())
                        .setParameter(3, MASKED.catalog())
                        .setParameter(4, MASKED.schema())
                        .setParameter(5, MASKED.object())
                        .executeUpdate());
    }
}
