package io.fondaco.promise;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"consumer", "team-analytics"})
class ServiceLevelPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    EntityManager entities;

    private final Instant lastWeek = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(7));

    @BeforeEach
    void aContractWithPromises() {
        samples.reset();
        contractIs("""
                schema:
                  - name: daily
                    quality:
                      - {name: Enough rows, metric: rowCount, mustBeGreaterOrEqualTo: 100}
                slaProperties:
                  - {property: latency, value: 24, unit: h}
                  - {property: availability, value: 99, unit: '%'}
                """);
    }

    @Test
    void eachWeekStandsBesideItsTarget() {
        measured(lastWeek, lastWeek.minus(Duration.ofHours(30)), 90);
        measured(lastWeek.minus(Duration.ofDays(7)), lastWeek.minus(Duration.ofDays(7)), 120);
        records.store(List.of(
                SampleQuery.by("ada", lastWeek).reading(Samples.DAILY).record(),
                SampleQuery.by("ada", lastWeek.plusSeconds(1))
                        .failed("PERMISSION_DENIED")
                        .reading(Samples.DAILY)
                        .record()));
        fold.run();

        Element levels = page(PRODUCT + "/contract").selectFirst("#levels");

        assertThat(levels.select("tbody tr").eachText())
                .satisfiesExactly(
                        freshness -> assertThat(freshness)
                                .startsWith("Freshness")
                                .contains("24 hours", "worst 30 hours", "Missed", "in 1 of 2 weeks"),
                        availability -> assertThat(availability).contains("99% 100.0% Met in 1 of 1 week"),
                        rows -> assertThat(rows)
                                .startsWith("Enough rows")
                                .contains("90 rows", "Missed", "in 1 of 2 weeks"),
                        speed -> assertThat(speed).startsWith("Typical time").contains("Not promised", "no target"));
        assertThat(levels.select("svg").eachAttr("aria-label")).contains("13 weeks: met in 1, missed in 1");
        assertThat(levels.select("rect.wrong")).hasSize(2);
    }

    @Test
    void whatNobodySawIsNotMeasuredYet() {
        assertThat(page(PRODUCT + "/contract").select("#levels tbody tr").eachText())
                .allSatisfy(row -> assertThat(row).contains("not measured Not measured yet not measured"));
        given().get(PRODUCT + "/service-levels.csv")
                .then()
                .statusCode(200)
                .body(containsString("Freshness,24 hours,,,,,Not measured yet"));
    }

    @Test
    void filesAndProgramsGetTheSame() {
        measured(lastWeek, lastWeek.minus(Duration.ofHours(30)), 90);

        given().get(PRODUCT + "/service-levels.csv")
                .then()
                .body(containsString("108000.0,seconds,Missed"), containsString("90.0,rows,Missed"));
        given().get("/api/v1" + PRODUCT + "/service-levels")
                .then()
                .statusCode(200)
                .body("levels[0].name", equalTo("Freshness"))
                .body("levels[0].state", equalTo("missed"))
                .body("levels[0].unit", equalTo("seconds"))
                .body("levels[0].weeks", hasSize(13))
                .body("levels[0].weeks[11].actual", equalTo(108_000f))
                .body("levels[0].weeks[12].state", equalTo("not measured"))
                .body("levels[1].actual", equalTo(null));
        given().get("/api/v1" + PRODUCT + "/service-levels?dataset=nothing")
                .then()
                .statusCode(404);
    }

    /** What a refresh left gets older day by day, also where nothing else tells how old it is. */
    @Test
    void theRowsOfAMaterializedViewAreAsOldAsItsLastRefresh() {
        Instant refreshed = lastWeek.minus(Duration.ofDays(7));
        refreshedAt(refreshed);
        measured(refreshed, refreshed, 10);
        measured(lastWeek, null, 10);

        given().get("/api/v1" + PRODUCT + "/service-levels")
                .then()
                .body("levels[0].weeks[10].state", equalTo("met"))
                .body("levels[0].weeks[11].state", equalTo("missed"))
                .body("levels[0].weeks[11].actual", equalTo(604_800f));
    }

    private void refreshedAt(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into publication_refresh (id, cluster, catalog_name, schema_name,"
                            + " object_name, principal, definition, refreshed, refreshed_at, took_millis, attempts,"
                            + " generation) values (?1, ?2, ?3, ?4, ?5, '', 'x', 'x', ?6, 0, 0, 0)")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, Samples.DAILY.cluster())
                    .setParameter(3, Samples.DAILY.catalog())
                    .setParameter(4, Samples.DAILY.schema())
                    .setParameter(5, Samples.DAILY.object())
                    .setParameter(6, at)
                    .executeUpdate();
            entities.createNativeQuery(
                            "update output_port set definition_kind = 'MATERIALIZED_VIEW', definition_query = 'SELECT 1',"
                                    + " definition_security = 'DEFINER' where object_name = ?1")
                    .setParameter(1, Samples.DAILY.object())
                    .executeUpdate();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/products/weather/station-notes/service-levels.csv",
                "/api/v1/products/weather/station-notes/service-levels"
            })
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNothingOfARestrictedProduct(String address) {
        given().get(address).then().statusCode(404);
    }

    @Test
    @TestSecurity
    void theAnonymousSignInFirst() {
        given().redirects()
                .follow(false)
                .get(PRODUCT + "/service-levels.csv")
                .then()
                .statusCode(302);
        given().get("/api/v1" + PRODUCT + "/service-levels").then().statusCode(401);
    }

    private void measured(Instant at, @Nullable Instant freshAt, long rows) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into port_measure (id, cluster, catalog_name, schema_name,"
                                        + " object_name, measured_on, measured_at, row_count, fresh_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, Samples.DAILY.cluster())
                        .setParameter(3, Samples.DAILY.catalog())
                        .setParameter(4, Samples.DAILY.schema())
                        .setParameter(5, Samples.DAILY.object())
                        .setParameter(6, LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .setParameter(7, at)
                        .setParameter(8, rows)
                        .setParameter(9, freshAt)
                        .executeUpdate());
    }

    private void contractIs(String yaml) {
        QuarkusTransaction.requiringNew()
                .run(() -> products.byPath("weather", "daily-temperatures")
                        .orElseThrow()
                        .describe(
                                Samples.withPorts(
                                        Samples.describe("Daily temperatures", "By day", Samples.DAILY)
                                                .owners("otto")
                                                .description(),
                                        List.of(new OutputPort.Description(
                                                "daily-temperatures",
                                                "",
                                                "",
                                                Samples.DAILY,
                                                "1.0.0",
                                                yaml,
                                                List.of()))),
                                Instant.now()));
    }
}
