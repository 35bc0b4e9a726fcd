package io.fondaco.web.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.fondaco.usage.Figure;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who uses a product is told to its owners and the platform team alone, however anybody else asks. */
@QuarkusTest
class ConsumerNamesTest {

    private static final String DAILY = "weather/daily-temperatures";
    private static final String HIDDEN = "weather/station-notes";
    private static final List<String> PERIODS = List.of("30d", "90d", "365d", "1d", "");
    private static final List<String> SECRETS = List.of("quellwasser", "svc-hidden-load", "secret_view", "x4711x");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @BeforeEach
    void somebodyAloneInEachPeriod() {
        samples.reset();
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));
        List<QueryRecord> queries = new ArrayList<>();
        for (int days : new int[] {1, 40, 200}) {
            Instant at = noon.minus(Duration.ofDays(days));
            SampleQuery own = SampleQuery.by("zoe.quellwasser", at).reading(Samples.DAILY, "zip");
            queries.add(own.record());
            queries.add(own.failed("COLUMN_NOT_FOUND").record());
            queries.add(SampleQuery.by("svc-hidden-load", at)
                    .reading(Samples.DAILY, "day")
                    .record());
            QualifiedName view = QualifiedName.parse("lake.private.secret_view");
            queries.add(SampleQuery.by("zoe.quellwasser", at)
                    .reading(view)
                    .through(Samples.DAILY, view)
                    .record());
            queries.add(SampleQuery.by("zoe.quellwasser", at)
                    .reading(Samples.STATIONS)
                    .record());
        }
        records.store(
                queries.stream().map(each -> each.saying("select 'x4711x'")).toList());
        fold.run();
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aPlainConsumerGetsNoNameAnywhere() {
        nothingTells();
    }

    @Test
    @TestSecurity(
            user = "stella",
            roles = {"consumer", "team-retail"})
    void anOwnerOfAnotherProductGetsNoNameAnywhere() {
        nothingTells();
    }

    @Test
    void whoIsNotSignedInGetsNothing() {
        addresses(DAILY).forEach(address -> {
            var answer = given().redirects().follow(false).get(address);
            assertThat(answer.statusCode()).as(address).isIn(302, 303, 401);
            assertThat(answer.asString()).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        });
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void whatIsHiddenHasNoUsage() {
        addresses(HIDDEN).forEach(address -> {
            var answer = given().get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(isRefused(address) ? 400 : 404);
            assertThat(answer.asString()).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
        });
        assertThat(given().get("/api/v1/domains/weather/usage?period=365d").asString())
                .doesNotContain("station-notes")
                .contains("\"used\":1");
        assertThat(given().get("/domains/weather/usage.csv?period=365d").asString())
                .doesNotContain("station-notes");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void theDifferenceOfTwoPeriodsNamesNobody() {
        JsonPath month = report("30d");
        JsonPath quarter = report("90d");

        for (String list : List.of("consumers", "costs")) {
            Set<String> names = new HashSet<>(quarter.getList(list + ".name", String.class));
            names.addAll(month.getList(list + ".name", String.class));
            assertThat(names).as(list).containsOnly("");
        }
        assertThat(month.getList("consumers.people", String.class)).contains("fewer than 5");
        assertThat(quarter.getList("consumers.people", String.class)).contains("fewer than 5");
        assertThat(quarter.getList("consumers.lastUse", String.class).getFirst())
                .isNull();
        assertThat(quarter.getList("failures.people", String.class)).containsOnly("fewer than 5");
        assertThat(quarter.getLong("totals.finished") - month.getLong("totals.finished"))
                .isEqualTo(2);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesWhoAndWhatButNoValue() {
        String page = given().get("/products/" + DAILY + "/usage?period=365d").asString();

        assertThat(page).contains("zoe.quellwasser", "svc-hidden-load", "secret_view", "Costly queries");
        Stream.concat(addresses(DAILY).stream(), Stream.of("/domains/weather/usage"))
                .forEach(address ->
                        assertThat(given().get(address).asString()).as(address).doesNotContain("x4711x"));
        assertThat(given().get("/products/" + DAILY + "/usage/shapes.csv").asString())
                .contains("SELECT ?", "zoe.quellwasser");
    }

    private void nothingTells() {
        for (String address : addresses(DAILY)) {
            var answer = given().get(address);
            assertThat(answer.asString()).as(address).doesNotContainIgnoringCase(SECRETS.toArray(String[]::new));
            boolean forOwners = address.contains("shapes.csv") || address.contains("through.csv");
            assertThat(answer.statusCode()).as(address).isEqualTo(forOwners ? 404 : isRefused(address) ? 400 : 200);
        }
    }

    /** The API refuses a period that there is none of, whatever the product. */
    private static boolean isRefused(String address) {
        return address.startsWith("/api") && address.endsWith("=1d");
    }

    private static List<String> addresses(String product) {
        return PERIODS.stream()
                .flatMap(period -> Stream.concat(
                        Stream.of(
                                "/products/%s/usage?period=%s".formatted(product, period),
                                "/products/%s/usage.csv?period=%s".formatted(product, period),
                                "/api/v1/products/%s/usage?period=%s".formatted(product, period)),
                        Arrays.stream(Figure.values())
                                .map(figure -> "/products/%s/usage/%s.csv?period=%s"
                                        .formatted(product, figure.value(), period))))
                .toList();
    }

    private static JsonPath report(String period) {
        return given().get("/api/v1/products/" + DAILY + "/usage?period=" + period)
                .jsonPath();
    }
}
