package io.fondaco.web.usage;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever page one looks at, the same product was queried as often by as many. */
@QuarkusTest
@TestSecurity(
        user = "otto",
        roles = {"consumer", "team-weather"})
class NumbersAgreePagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    ProductIndex index;

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    /** Thirteen of 30 days: those of 30 days ago, through a view, or of another product are none. */
    @BeforeEach
    void queriesOfAllKindsOnAllEdges() {
        samples.reset();
        List<QueryRecord> all = new ArrayList<>();
        for (int daysAgo : new int[] {0, 1, 7, 28, 29, 30, 59}) {
            Instant at = today.minus(Duration.ofDays(daysAgo));
            all.add(SampleQuery.by("ada", at).reading(DAILY, "zip").record());
            all.add(SampleQuery.by("svc-forecast", at)
                    .reading(DAILY)
                    .reading(TRANSACTIONS)
                    .record());
        }
        all.add(SampleQuery.by("ben", today.minusSeconds(1))
                .failed("PERMISSION_DENIED")
                .reading(DAILY)
                .record());
        all.add(SampleQuery.by("ben", today.minusMillis(1)).reading(DAILY).record());
        all.add(SampleQuery.by("cem", today.minus(Duration.ofDays(29)).minusMillis(1))
                .reading(DAILY)
                .record());
        all.add(SampleQuery.by("dora", today).reading(TRANSACTIONS).record());
        QualifiedName weekly = QualifiedName.parse("lake.weather.weekly");
        all.add(SampleQuery.by("emil", today)
                .reading(weekly)
                .through(DAILY, weekly)
                .record());
        all.add(SampleQuery.by("ada", today)
                .failed("SYNTAX_ERROR")
                .reading(DAILY)
                .record());
        records.store(all);
        fold.run();
        index.rebuild();
    }

    @Test
    void everyPageTellsTheSameNumberOfQueriesAndPeople() {
        assertThat(metrics(PRODUCT)).startsWith("13", "2");
        assertThat(metrics(PRODUCT + "/usage?period=30d")).startsWith("13", "2", "1");
        Document list = page("/products?q=daily temperatures");
        assertThat(list.select(".results .side").text()).contains("13 queries");
        assertThat(list.select(".results .meta").text()).contains("2 people in 30 days");
        assertThat(page("/").select("main").text()).contains("Daily temperatures 1.0.0 13 2");
    }

    @Test
    void theTablesOfThePageAddUpToItsNumber() {
        Document usage = page(PRODUCT + "/usage?period=30d");

        assertThat(sum(usage, "figure:has(usage-chart:not([low])) tbody td")).isEqualTo(13);
        assertThat(sum(usage, "table:has(caption:contains(Top consumers)) td[data-l=Queries]"))
                .isEqualTo(13);
        assertThat(sum(usage, "#failures td[data-l=Queries]"))
                .isEqualTo(sum(usage, "figure:has(usage-chart[stacked]:not([low])) tbody td:nth-child(3)"))
                .isEqualTo(2);
    }

    @Test
    void theApiAndTheFileTellThemToo() {
        int finished = get("totals.finished");
        int failed = get("totals.failed");
        assertThat(finished + failed).isEqualTo(13);
        assertThat(get("totals.people")).isEqualTo(2);

        List<String> lines = given().get(PRODUCT + "/usage.csv?period=30d")
                .asString()
                .lines()
                .skip(1)
                .toList();
        assertThat(lines.stream()
                        .mapToInt(line -> Integer.parseInt(line.split(",")[1]))
                        .sum())
                .isEqualTo(13);
        assertThat(lines)
                .last()
                .asString()
                .startsWith(LocalDate.now(ZoneOffset.UTC).toString())
                .contains(",no,");
        assertThat(lines.subList(0, 29)).allMatch(line -> line.contains(",yes,"));
    }

    @Test
    void todayIsToldToBeNotOver() {
        Document usage = page(PRODUCT + "/usage?period=30d");

        assertThat(usage.select("tr[data-partial] th").eachText()).hasSize(4).allMatch(day -> day.endsWith(", so far"));
        assertThat(usage.select("main").text()).contains("in days of UTC. Today counts so far");
    }

    @Test
    void aBarIsFilledAsFarAsTheShareSays() {
        Document usage = page(PRODUCT + "/usage?period=30d");

        String share = "table:has(caption:contains(Top consumers)) td[data-l=Share] ";
        assertThat(usage.select(share + ".small").eachText()).containsExactly("46%", "38%", "15%");
        assertThat(usage.select(share + "rect:not(.bg)").eachAttr("width")).containsExactly("46.2", "38.5", "15.4");
    }

    private static List<String> metrics(String path) {
        return page(path).select(".metrics b").eachText();
    }

    private static long sum(Document page, String cells) {
        return page.select(cells).eachText().stream().mapToLong(Long::parseLong).sum();
    }

    private static int get(String number) {
        return given().get("/api/v1" + PRODUCT + "/usage?period=30d").path(number);
    }
}
