package io.fondaco.usage.report;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.common.Slug;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.report.LastUses.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product with several ports: what is said of it is of its queries, and not of its ports added up. */
@QuarkusTest
class ProductTotalsTest {

    private static final QualifiedName VIEW = QualifiedName.parse("lake.weather.weekly");
    private static final QualifiedName TOP = QualifiedName.parse("lake.weather.top");

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
    LastUses lastUses;

    @Inject
    DataProducts products;

    @Inject
    Clock clock;

    private final Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void oneQueryOverTwoPortsIsOneQuery() {
        productOf(DAILY, TRANSACTIONS);
        happened(List.of(
                SampleQuery.by("ada", noon).took(1000).reading(DAILY, "zip").reading(TRANSACTIONS, "zip"),
                SampleQuery.by("ada", noon).took(3000).reading(DAILY, "day"),
                SampleQuery.by("ben", noon)
                        .failed("PERMISSION_DENIED")
                        .reading(DAILY)
                        .reading(TRANSACTIONS)));

        UsageReport report = report(OTTO);

        assertThat(report.totals().finished()).isEqualTo(2);
        assertThat(report.totals().failed()).isEqualTo(1);
        assertThat(report.totals().people()).isEqualTo(2);
        assertThat(report.totals().averageMillis()).isEqualTo(2000);
        assertThat(report.totals().p50Millis()).isEqualTo(1000);
        assertThat(report.totals().physicalInputBytes()).isEqualTo(300);
        assertThat(report.days().get(28).finished()).isEqualTo(2);
        assertThat(report.days().get(28).failed()).isEqualTo(1);
        assertThat(report.consumers())
                .extracting(Consumer::name, Consumer::queries, Consumer::share)
                .containsExactly(tuple("ada", 2L, 2.0 / 3), tuple("ben", 1L, 1.0 / 3));
        assertThat(report.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.queries()).isEqualTo(1));
        assertThat(report.columns())
                .extracting(
                        UsageReport.ColumnUse::object, UsageReport.ColumnUse::column, UsageReport.ColumnUse::queries)
                .containsExactlyInAnyOrder(
                        tuple(DAILY, "zip", 1L), tuple(DAILY, "day", 1L), tuple(TRANSACTIONS, "zip", 1L));
        assertThat(popularities.of(Map.of("both", Set.of(DAILY, TRANSACTIONS))).get("both"))
                .extracting(Popularity::queries, Popularity::people)
                .containsExactly(3L, 2L);
    }

    @Test
    void aPortAndAViewOnItAreOneQueryAndTwoWays() {
        productOf(DAILY, VIEW);
        happened(List.of(SampleQuery.by("ada", noon)
                .reading(DAILY, "zip")
                .reading(VIEW, "week")
                .through(DAILY, List.of("day"), VIEW)));

        UsageReport report = report(OTTO);

        assertThat(report.totals().queries()).isEqualTo(1);
        assertThat(report.through()).containsExactly(new UsageReport.Through(VIEW, 1, 0));
        assertThat(report.columns()).extracting(UsageReport.ColumnUse::column).containsExactlyInAnyOrder("zip", "week");
        assertThat(report.neverUsed())
                .filteredOn(use -> use.object().equals(DAILY))
                .containsExactly(new UsageReport.ColumnUse(DAILY, "day", 0, 1));
    }

    @Test
    void everyViewOnTheWayCountsOnceForAllThatItLedTo() {
        productOf(DAILY, TRANSACTIONS);
        happened(List.of(SampleQuery.by("ada", noon)
                .reading(TOP, "a")
                .through(VIEW, List.of("a"), TOP)
                .through(DAILY, List.of("zip"), VIEW, TOP)
                .through(TRANSACTIONS, List.of("zip"), VIEW, TOP)));

        assertThat(report(OTTO).through())
                .containsExactlyInAnyOrder(new UsageReport.Through(VIEW, 1, 0), new UsageReport.Through(TOP, 1, 0));
        assertThat(report(ADA).through()).isEmpty();
    }

    @Test
    void aReadingOfSeveralObjectsCountsAQueryOnce() {
        happened(List.of(
                SampleQuery.by("ada", noon).reading(DAILY, "zip").reading(TRANSACTIONS, "zip"),
                SampleQuery.by("ben", noon).reading(TRANSACTIONS, "shop")));
        Reading both = new Reading(Set.of(DAILY, TRANSACTIONS), Set.of("ada", "ben"));
        Reading daily = new Reading(DAILY, Set.of("ada", "ben"));

        Map<Reading, LastUses.Use> uses = lastUses.withColumns(List.of(both, daily));

        assertThat(uses.get(both).queries()).isEqualTo(2);
        assertThat(uses.get(daily).queries()).isEqualTo(1);
        assertThat(uses.get(daily).columnNames()).containsExactly("zip");
    }

    /** Whatever comes in whatever order and batches, the numbers are those of the queries themselves. */
    @Test
    void lateRepeatedAndUnorderedRecordsMakeNoDifference() {
        productOf(DAILY, TRANSACTIONS, VIEW);
        List<QualifiedName> objects = List.of(DAILY, TRANSACTIONS, VIEW, TOP);
        Random random = new Random(8);
        List<QueryRecord> all = new ArrayList<>();
        Map<Instant, Integer> expected = new TreeMap<>();
        Set<String> people = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            String user = "user" + random.nextInt(9);
            Instant at = noon.minus(Duration.ofDays(random.nextInt(5)));
            SampleQuery query = SampleQuery.by(user, at);
            boolean ours = false;
            for (QualifiedName object : objects) {
                if (random.nextInt(3) == 0) {
                    query = query.reading(object, "zip");
                    ours |= !object.equals(TOP);
                }
            }
            if (ours) {
                expected.merge(at, 1, Integer::sum);
                people.add(user);
            }
            all.add(query.record());
        }
        List<QueryRecord> offered = new ArrayList<>(all);
        offered.addAll(all);
        Collections.shuffle(offered, random);
        for (int i = 0; i < offered.size(); i += 37) {
            records.store(offered.subList(i, Math.min(i + 37, offered.size())));
            fold.run();
        }

        UsageReport report = report(OTTO);

        assertThat(report.totals().finished())
                .isEqualTo(
                        expected.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(report.totals().people()).isEqualTo(people.size());
        assertThat(IntStream.range(0, 5)
                        .mapToObj(back -> report.days().get(28 - back).finished()))
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .mapToObj(back -> (long) expected.getOrDefault(noon.minus(Duration.ofDays(back)), 0))
                        .toList());
    }

    private void happened(List<SampleQuery> queries) {
        records.store(queries.stream().map(SampleQuery::record).toList());
        fold.run();
    }

    private UsageReport report(Person viewer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reports.of(
                        products.find(viewer, "weather", "several").orElseThrow(), UsagePeriod.DAYS_30, viewer));
    }

    private void productOf(QualifiedName... objects) {
        QuarkusTransaction.requiringNew().run(() -> {
            Domain weather = products.getEntityManager()
                    .createQuery("from Domain where slug = 'weather'", Domain.class)
                    .getSingleResult();
            products.persist(
                    new DataProduct(weather, new Slug("several"), description(List.of(objects)), clock.instant()));
        });
    }

    private static ProductDescription description(List<QualifiedName> objects) {
        ProductDescription one = sample(DAILY);
        List<OutputPort.Description> ports = objects.stream()
                .flatMap(object -> sample(object).ports().stream())
                .toList();
        return Samples.withPorts(one, ports);
    }

    private static ProductDescription sample(QualifiedName object) {
        return Samples.describe("Several", "Several ports", object)
                .owners("otto")
                .description();
    }
}
