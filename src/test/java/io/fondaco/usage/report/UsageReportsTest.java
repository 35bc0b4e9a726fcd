package io.fondaco.usage.report;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STATIONS;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.report.Consumer.Kind;
import io.fondaco.usage.rule.Verdict.Change;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageReportsTest {

    private static final QualifiedName READINGS = QualifiedName.parse("lake.weather_raw.station_readings");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    UsageReports reports;

    @Inject
    Popularities popularities;

    @Inject
    DataProducts products;

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void tellsExactlyWhatOnePersonDid() {
        List<SampleQuery> queries = new ArrayList<>();
        queries.add(SampleQuery.by("ada", noon).failed("PERMISSION_DENIED").reading(DAILY));
        for (int i = 1; i <= 4; i++) {
            queries.add(SampleQuery.by("ada", noon)
                    .took(i * 1000)
                    .through(READINGS, DAILY)
                    .reading(DAILY, "zip", "day"));
        }
        happened(queries);

        UsageReport report = report(OTTO);

        assertThat(report.totals().finished()).isEqualTo(4);
        assertThat(report.totals().failed()).isEqualTo(1);
        assertThat(report.totals().people()).isEqualTo(1);
        assertThat(report.totals().averageMillis()).isEqualTo(2500);
        assertThat(report.totals().p95Millis()).isEqualTo(4000);
        assertThat(report.days()).hasSize(30);
        assertThat(report.days().get(28).finished()).isEqualTo(4);
        assertThat(report.days().get(28).failed()).isEqualTo(1);
        assertThat(report.days().get(28).people()).isEqualTo(1);
        assertThat(report.days().get(29).p50Millis()).isNull();
        assertThat(report.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo("Permission denied");
            assertThat(failure.queries()).isEqualTo(1);
            assertThat(failure.lastAt()).isEqualTo(noon);
        });
        assertThat(report.columns()).extracting(UsageReport.ColumnUse::queries).containsExactly(4L, 4L);
        assertThat(report.neverUsed()).isEmpty();
        assertThat(report.before()).isNull();
        assertThat(report.tellsTrends()).isFalse();
    }

    @Test
    void servicesThatFailAreNoPeople() {
        happened(List.of(
                SampleQuery.by("ada", noon).failed("PERMISSION_DENIED").reading(DAILY),
                SampleQuery.by("svc-forecast", noon).failed("PERMISSION_DENIED").reading(DAILY),
                SampleQuery.by("svc-forecast", noon)
                        .failed("EXCEEDED_TIME_LIMIT")
                        .reading(DAILY)));

        UsageReport report = report(OTTO);

        assertThat(report.totals().people()).isEqualTo(1);
        assertThat(report.failures())
                .extracting(
                        UsageReport.Failure::errorName,
                        UsageReport.Failure::queries,
                        failure -> failure.people().count())
                .containsExactly(tuple("PERMISSION_DENIED", 2L, 1L), tuple("EXCEEDED_TIME_LIMIT", 1L, 0L));
    }

    @Test
    void whatAViewStandsOnIsUsedThroughIt() {
        QualifiedName weekly = QualifiedName.parse("lake.weather.weekly");
        happened(List.of(
                SampleQuery.by("ada", noon).through(DAILY, weekly).reading(weekly),
                SampleQuery.by("ada", noon).through(DAILY, READINGS, weekly).reading(weekly)));

        UsageReport report = report(OTTO);

        assertThat(report.totals().queries()).isZero();
        assertThat(report.through())
                .containsExactly(new UsageReport.Through(weekly, 2, 0), new UsageReport.Through(READINGS, 1, 0));
        assertThat(report.neverUsed()).extracting(UsageReport.ColumnUse::column).containsExactly("zip", "day");
    }

    @Test
    void aFinishedWriteIsNoUseButAFailedStatementCountsAtWhatItNames() {
        happened(List.of(
                SampleQuery.by("etl", noon).writing(DAILY),
                SampleQuery.by("ada", noon).failed("PERMISSION_DENIED").writing(DAILY)));

        assertThat(report(OTTO).totals().finished()).isZero();
        assertThat(report(OTTO).totals().failed()).isEqualTo(1);
        assertThat(report(OTTO).totals().people()).isEqualTo(1);
    }

    @Test
    void namesAreForOwnersAndAdminsAlone() {
        List<SampleQuery> queries = new ArrayList<>();
        queries.add(SampleQuery.by("ada", noon).reading(DAILY));
        queries.add(SampleQuery.by("ada", noon.minus(Duration.ofDays(1))).reading(DAILY));
        queries.add(SampleQuery.by("svc-dashboards", noon).reading(DAILY));
        happened(queries);
        known("ada", "team-analytics");

        for (Person viewer : List.of(OTTO, GRACE)) {
            assertThat(report(viewer).consumers())
                    .extracting(Consumer::kind, Consumer::name, Consumer::queries, Consumer::activeDays)
                    .containsExactly(tuple(Kind.PERSON, "ada", 2L, 2L), tuple(Kind.SERVICE, "svc-dashboards", 1L, 1L));
        }
        UsageReport seenByBen = report(BEN);
        assertThat(seenByBen.consumers()).extracting(Consumer::kind).containsExactly(Kind.OTHERS, Kind.SERVICES);
        assertThat(seenByBen.consumers().getFirst().name()).isEmpty();
        assertThat(seenByBen.consumers().getFirst().people()).hasToString("fewer than 5");
        assertThat(seenByBen.toString()).doesNotContain("ada", "svc-dashboards");
        assertThat(seenByBen.totals().people()).isEqualTo(1);
        assertThat(seenByBen.totals().services()).isEqualTo(1);
    }

    @Test
    void comparesWithThePeriodBeforeAndFindsFalls() {
        List<SampleQuery> queries = new ArrayList<>();
        for (int day = 1; day <= 59; day++) {
            int times = day == 4 || day == 5 ? 5 : 40;
            for (int i = 0; i < times; i++) {
                String user = "user" + (day <= 29 ? i : i % 10);
                queries.add(SampleQuery.by(user, noon.minus(Duration.ofDays(day - 1)))
                        .reading(DAILY));
            }
        }
        happened(queries);

        assertThat(report(ADA).coverage().arrivingSince())
                .isEqualTo(LocalDate.ofInstant(noon, ZoneOffset.UTC).minusDays(58));
        assertThat(report(ADA).wrong()).isEmpty();
        assertThat(report(ADA).change()).isNull();
        samples.arrivedInTime();
        UsageReport report = report(ADA);

        assertThat(report.coverage().arrivingSince()).isNull();
        assertThat(report.change()).isBetween(-0.09, -0.05);
        assertThat(report.totals().finished()).isEqualTo(27 * 40 + 10);
        assertThat(report.before()).isNotNull();
        assertThat(report.before().finished()).isEqualTo(30 * 40);
        assertThat(report.before().people()).isEqualTo(10);
        assertThat(report.newPeople()).isEqualTo(30);
        assertThat(report.tellsTrends()).isTrue();
        assertThat(report.wrong()).singleElement().satisfies(fall -> {
            assertThat(fall.change()).isEqualTo(Change.FEWER);
            assertThat(fall.usualCalls()).isEqualTo(40);
            assertThat(fall.seenCalls()).isEqualTo(5);
            assertThat(fall.over()).isTrue();
        });
    }

    @Test
    void listsGetQueriesPeopleAndAMonthOfDays() {
        happened(List.of(
                SampleQuery.by("ada", noon).reading(DAILY),
                SampleQuery.by("ben", noon).reading(TRANSACTIONS),
                SampleQuery.by("svc-a", noon).reading(TRANSACTIONS),
                SampleQuery.by("ben", noon).failed("X").reading(TRANSACTIONS),
                SampleQuery.by("ben", noon.minus(Duration.ofDays(40))).reading(TRANSACTIONS)));

        Map<String, Popularity> found = popularities.of(
                Map.of("daily", Set.of(DAILY), "both", Set.of(DAILY, TRANSACTIONS), "none", Set.of(STATIONS)));

        assertThat(found.get("daily").queries()).isEqualTo(1);
        assertThat(found.get("both").queries()).isEqualTo(4);
        assertThat(found.get("both").people()).isEqualTo(2);
        assertThat(found.get("both").daily()).hasSize(30);
        assertThat(found.get("both").daily().get(28)).isEqualTo(4);
        assertThat(found.get("none")).isEqualTo(Popularity.NONE);
    }

    @Test
    void aProductWithoutUseHasAnEmptyReport() {
        UsageReport report = report(OTTO);
        assertThat(report.totals().queries()).isZero();
        assertThat(report.totals().averageMillis()).isNull();
        assertThat(report.firstUse()).isNull();
        assertThat(report.days()).hasSize(30);
        assertThat(report.neverUsed()).hasSize(2);
    }

    private void happened(List<SampleQuery> queries) {
        List<QueryRecord> all = queries.stream().map(SampleQuery::record).toList();
        records.store(all);
        assertThat(fold.run().records()).isEqualTo(all.size());
    }

    private UsageReport report(Person viewer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reports.of(
                        products.find(viewer, "weather", "daily-temperatures").orElseThrow(),
                        UsagePeriod.DAYS_30,
                        viewer));
    }

    private void known(String name, String team) {
        QuarkusTransaction.requiringNew().run(() -> {
            var entities = products.getEntityManager();
            entities.createNativeQuery("insert into person (name, subject, display_name, email, platform_admin,"
                            + " first_seen_at, last_seen_at) values (:name, :name, :name, '', false, :now, :now)")
                    .setParameter("name", name)
                    .setParameter("now", noon)
                    .executeUpdate();
            entities.createNativeQuery("insert into person_team (person, team) values (:name, :team)")
                    .setParameter("name", name)
                    .setParameter("team", team)
                    .executeUpdate();
        });
    }
}
