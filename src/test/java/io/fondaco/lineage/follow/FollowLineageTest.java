package io.fondaco.lineage.follow;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.NATIONS;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.lineage.LineageEdge;
import io.fondaco.lineage.LineageObjects;
import io.fondaco.lineage.RunSample;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowLineageTest {

    private static final QualifiedName RAW = QualifiedName.parse("lake.raw.readings");

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    FollowLineage follow;

    @Inject
    ForgetLineage forget;

    @Inject
    LineageObjects objects;

    @Inject
    DataProducts products;

    @Inject
    Jobs jobs;

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    private Instant now;

    @BeforeEach
    void reset() {
        samples.reset();
        now = clock.instant();
        follow.run();
    }

    @Test
    void aQueryCountsOnceHoweverOftenItComes() {
        QueryRecord query = run().record("once_1");
        records.store(List.of(query));
        follow.run();
        records.store(List.of(query));
        follow.run();
        records.store(List.of(run().record("once_2")));

        assertThat(follow.run()).isEqualTo(1);
        assertThat(edges()).containsExactly("lake.raw.readings > lake.weather.daily_temperatures INSERT 2");
        assertThat(columns()).containsExactly("celsius > zip INSERT");
        assertThat(count("Untraced")).isZero();
    }

    @Test
    void failedQueriesLooksAndThePortalsOwnShowNothing() {
        records.store(List.of(
                run().failed().record(),
                run().of(QueryRecord.Kind.LOOK).record(),
                run().of(QueryRecord.Kind.PORTAL).record()));

        assertThat(count("Untraced")).isZero();
        assertThat(follow.run()).isZero();
        assertThat(edges()).isEmpty();
    }

    @Test
    void severalNodesCountEachQueryOnce() throws Exception {
        for (int number = 0; number < 40; number++) {
            records.store(List.of(run().record()));
        }
        Callable<Integer> one = follow::run;
        AtOnce.all(List.of(one, one, one));
        follow.run();

        assertThat(edges()).containsExactly("lake.raw.readings > lake.weather.daily_temperatures INSERT 40");
    }

    @Test
    void whatIsNotSeenForLongIsForgottenAndWhatFilesDeclareStays() {
        records.store(List.of(RunSample.writing(now.minus(Duration.ofDays(401)), "INSERT", DAILY)
                .from(RAW)
                .column("zip", RAW, "zip")
                .record()));
        publish("SELECT zip, day FROM lake.retail.store_transactions", "kind: DataContract");
        follow.run();
        assertThat(edges()).hasSize(2);

        assertThat(forget.run()).isEqualTo(1);

        assertThat(edges()).containsExactly("lake.retail.store_transactions > iceberg.retail.nations PUBLICATION 1");
        assertThat(objects.ids(Set.of(RAW, TRANSACTIONS))).containsOnlyKeys(TRANSACTIONS);
    }

    @Test
    void thePublishedQueryTellsItsSourcesAtOnceAndWhatItNoLongerReadsIsGone() {
        publish(
                "SELECT t.zip, max(d.day) AS day FROM lake.retail.store_transactions t"
                        + " JOIN lake.weather.daily_temperatures d ON d.zip = t.zip GROUP BY t.zip",
                "kind: DataContract");
        follow.run();

        assertThat(edges())
                .containsExactlyInAnyOrder(
                        "lake.retail.store_transactions > iceberg.retail.nations PUBLICATION 1",
                        "lake.weather.daily_temperatures > iceberg.retail.nations PUBLICATION 1");
        assertThat(columns()).containsExactlyInAnyOrder("zip > zip PUBLICATION", "day > day PUBLICATION");

        publish("SELECT zip, day FROM lake.retail.store_transactions", "kind: DataContract");
        follow.run();

        assertThat(edges()).containsExactly("lake.retail.store_transactions > iceberg.retail.nations PUBLICATION 1");
        assertThat(follow.run()).isZero();
    }

    @Test
    void contractsNameSourcesByTableAndColumnAndOtherContracts() {
        publish(null, """
                kind: DataContract
                id: nations-contract
                schema:
                  - name: nations
                    properties:
                      - name: zip
                        transformSourceObjects: [lake.raw.readings, lake.raw.readings.station_zip, readings]
                """);
        follow.run();

        assertThat(edges()).containsExactly("lake.raw.readings > iceberg.retail.nations CONTRACT 1");
        assertThat(columns()).containsExactly("station_zip > zip CONTRACT");
    }

    @Test
    void anInputPortIsFoundAlsoWhereItsContractComesLater() {
        change("weather", "daily-temperatures", withSource("""
                kind: DataProduct
                inputPorts:
                  - name: nations
                    contractId: nations-contract
                """, description("weather", "daily-temperatures")));
        follow.run();
        assertThat(edges()).isEmpty();

        publish(null, "kind: DataContract\nid: nations-contract");
        follow.run();

        assertThat(edges()).containsExactly("iceberg.retail.nations > lake.weather.daily_temperatures CONTRACT 1");
        assertThat(jobs.latest("lineage-follow", 1))
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).isEqualTo(JobRun.Outcome.DONE));
    }

    private RunSample run() {
        return RunSample.writing(now, "INSERT", DAILY).from(RAW).column("zip", RAW, "celsius");
    }

    /** The product of nations with this query and contract. */
    private void publish(String query, String contract) {
        ProductDescription one = description("retail", "nations");
        OutputPort.Description port = one.ports().getFirst();
        change(
                "retail",
                "nations",
                Samples.withPorts(
                        one,
                        List.of(new OutputPort.Description(
                                port.name(),
                                port.version(),
                                port.title(),
                                port.summary(),
                                NATIONS,
                                port.contractVersion(),
                                contract,
                                port.columns(),
                                false,
                                List.of(),
                                query == null
                                        ? null
                                        : new ObjectDefinition(ObjectKind.VIEW, query, SecurityMode.DEFINER, null)))));
    }

    private static ProductDescription description(String domain, String slug) {
        QualifiedName object = domain.equals("retail") ? NATIONS : DAILY;
        return Samples.describe(slug, "About " + slug, object)
                .owners("stella")
                .version("1.1.0", active())
                .description();
    }

    private static ProductStatus active() {
        return ProductStatus.ACTIVE;
    }

    private static ProductDescription withSource(String source, ProductDescription one) {
        return new ProductDescription(
                one.id(),
                one.name(),
                one.summary(),
                one.purpose(),
                one.limitations(),
                one.usage(),
                one.tier(),
                one.ownerTeam(),
                one.status(),
                one.version(),
                one.releaseNote(),
                one.acceptBreaking(),
                one.publishedAt(),
                one.earlierVersions(),
                one.tags(),
                one.type(),
                one.synonyms(),
                one.visibleToTeams(),
                one.people(),
                one.peopleNames(),
                one.terms(),
                one.termsVersion(),
                one.maxPeriod(),
                one.policy(),
                one.successor(),
                one.ports(),
                source,
                one.sourceFile(),
                one.sourceHash(),
                one.files());
    }

    private void change(String domain, String slug, ProductDescription description) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = products.byPath(domain, slug).orElseThrow();
            product.describe(description, clock.instant());
        });
    }

    private List<String> edges() {
        List<LineageEdge> edges = QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("from LineageEdge", LineageEdge.class)
                        .list());
        Map<UUID, QualifiedName> names = QuarkusTransaction.requiringNew()
                .call(() -> objects.names(edges.stream()
                        .flatMap(edge -> List.of(edge.key().fromId(), edge.key().toId()).stream())
                        .toList()));
        return edges.stream()
                .map(edge -> "%s > %s %s %d"
                        .formatted(
                                names.get(edge.key().fromId()),
                                names.get(edge.key().toId()),
                                edge.key().how(),
                                edge.seen()))
                .sorted()
                .toList();
    }

    private List<String> columns() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session
                        .createSelectionQuery(
                                "select pair.key.fromColumn, pair.key.toColumn, pair.key.how from LineageColumn pair",
                                Object[].class)
                        .list()
                        .stream()
                        .map(row -> row[0] + " > " + row[1] + " " + row[2])
                        .toList());
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createSelectionQuery("select count(*) from " + entity, Long.class)
                        .getSingleResult());
    }
}
