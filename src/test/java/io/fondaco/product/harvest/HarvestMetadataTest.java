package io.fondaco.product.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.folder.PublishFolder;
import io.fondaco.product.harvest.ContractDifference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HarvestMetadataTest {

    private static final QualifiedName DAILY = QualifiedName.parse("lake.weather.daily_temperatures");
    private static final QualifiedName SALES = QualifiedName.parse("lake.retail.store_transactions");

    @Inject
    PublishFolder folder;

    @Inject
    HarvestMetadata harvest;

    @Inject
    SeenSchemas seen;

    @Inject
    ViewObstacles obstacles;

    @Inject
    UnreadObjects unread;

    @Inject
    OutputPorts ports;

    @Inject
    Catalogs catalogs;

    @Inject
    FakeEngine engine;

    @Inject
    Jobs jobs;

    @BeforeEach
    void nothingWasSeen() {
        folder.instead(Path.of("src/test/resources/products"));
        engine.reset();
        engine.create(daily("varchar(5)", "observer"));
    }

    @Test
    void columnsTypesAndCommentsAreStored() {
        HarvestMetadata.Result result = harvest.run();

        assertThat(result).isEqualTo(new HarvestMetadata.Result(1, 0, 0));
        assertThat(daily(object -> object.kind() + " " + object.comment().orElse("")))
                .isEqualTo("VIEW Temperatures");
        assertThat(columns())
                .containsExactly("zip varchar(5) Zip code", "day date ", "average decimal(4,1) ", "observer varchar ");
    }

    @Test
    void anObjectThatNoPortReadsIsNotStored() {
        engine.create(QualifiedName.parse("lake.weather.secret"));

        harvest.run();

        assertThat(QuarkusTransaction.requiringNew().call(() -> seen.count())).isEqualTo(1);
    }

    @Test
    void aSecondLookFindsNothingNew() {
        harvest.run();
        String before = daily(object -> object.firstSeenAt() + " " + object.lastSeenAt());

        HarvestMetadata.Result result = harvest.run();

        assertThat(result).isEqualTo(new HarvestMetadata.Result(0, 0, 0));
        assertThat(daily(object -> object.firstSeenAt() + " " + object.lastSeenAt()))
                .isNotEqualTo(before)
                .startsWith(before.substring(0, before.indexOf(' ')));
    }

    @Test
    void nodesThatLookAtTheSameMomentStoreOnce() {
        List<CompletableFuture<HarvestMetadata.Result>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> harvest.run()))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join().failed()).isZero());
        assertThat(columns()).hasSize(4);
        assertThat(keepsGrants()).contains(true);
    }

    @Test
    void aColumnThatIsGoneIsMarkedAndComesBack() {
        harvest.run();
        engine.create(daily("varchar(5)"));
        assertThat(harvest.run().changed()).isEqualTo(1);
        assertThat(goneColumns()).containsExactly("observer");

        engine.create(daily("varchar(5)", "observer"));
        harvest.run();

        assertThat(goneColumns()).isEmpty();
        assertThat(columns()).hasSize(4);
    }

    @Test
    void anObjectThatIsGoneIsMarkedOnce() {
        harvest.run();
        engine.drop(DAILY);

        assertThat(harvest.run()).isEqualTo(new HarvestMetadata.Result(0, 1, 0));
        assertThat(harvest.run()).isEqualTo(new HarvestMetadata.Result(0, 0, 0));
        assertThat(differences()).extracting(ContractDifference::kind).containsExactly(Kind.OBJECT_GONE);
    }

    @Test
    void withoutTrinoWhatWasSeenStays() {
        harvest.run();
        engine.stop();

        HarvestMetadata.Result result = harvest.run();

        assertThat(result).isEqualTo(new HarvestMetadata.Result(0, 0, 1));
        assertThat(columns()).hasSize(4);
        JobRun run = jobs.latest("metadata-harvest", 1).getFirst();
        assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(run.summary()).isEqualTo("lake: Trino does not answer");
    }

    @Test
    void aViewThatOnlyItsOwnerCanReadIsFoundAndForgottenOnceThatIsFixed() {
        engine.create(daily("varchar(5)"));
        engine.obstruct(DAILY, "View owner 'x' cannot create view that selects from base");
        harvest.run();
        assertThat(obstacles()).hasSize(1).first().asString().contains("View owner 'x'", "WITH GRANT OPTION");

        engine.obstruct(DAILY, null);
        harvest.run();
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void anObjectThatListsAColumnTwiceFailsAloneAndIsNamed() {
        engine.create(SALES);
        engine.create(daily("varchar(5)", "zip"));

        HarvestMetadata.Result result = harvest.run();

        assertThat(result).isEqualTo(new HarvestMetadata.Result(1, 0, 1));
        assertThat(seenNames()).containsExactly(SALES);
        assertThat(keepsGrants()).contains(true);
        JobRun run = jobs.latest("metadata-harvest", 1).getFirst();
        assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED);
        assertThat(run.summary()).contains(DAILY + ": Trino lists the column zip twice", "1 object new or changed");
        assertThat(unread()).singleElement().asString().contains("lists the column zip twice");
    }

    @Test
    void whatCouldNotBeReadIsForgottenOnceItCan() {
        engine.create(daily("varchar(5)", "zip"));
        harvest.run();
        engine.create(daily("varchar(5)"));

        harvest.run();

        assertThat(unread()).isEmpty();
    }

    @Test
    void aSchemaThatCannotBeListedDoesNotStopTheOthers() {
        engine.create(SALES);
        engine.failToList("lake", "weather", "The metastore has lost a file");

        HarvestMetadata.Result result = harvest.run();

        assertThat(result).isEqualTo(new HarvestMetadata.Result(1, 0, 1));
        assertThat(seenNames()).containsExactly(SALES);
        assertThat(jobs.latest("metadata-harvest", 1).getFirst().summary())
                .contains("lake.weather: The metastore has lost a file");
        assertThat(unread()).singleElement().asString().contains("lost a file");
    }

    @Test
    void whatASilentTrinoSaysOfAViewIsNotTakenForAnAnswer() {
        engine.obstruct(DAILY, "View owner 'x' cannot create view that selects from base");
        harvest.run();
        engine.stop();

        harvest.run();
        askAgain();

        assertThat(obstacles()).hasSize(1);
    }

    @Test
    void whetherTheCatalogKeepsGrantsIsFoundOut() {
        assertThat(keepsGrants()).isEmpty();

        harvest.run();

        assertThat(keepsGrants()).contains(true);
    }

    private static HarvestedObject daily(String zip, String... more) {
        List<HarvestedColumn> columns = new ArrayList<>(List.of(
                new HarvestedColumn("zip", zip, 1, "Zip code"),
                new HarvestedColumn("day", "date", 2, null),
                new HarvestedColumn("average", "decimal(4,1)", 3, null)));
        for (String name : more) {
            columns.add(new HarvestedColumn(name, "varchar", columns.size() + 1, null));
        }
        return new HarvestedObject(DAILY, "VIEW", "Temperatures", columns);
    }

    private String daily(Function<SeenObject, String> read) {
        return QuarkusTransaction.requiringNew()
                .call(() -> read.apply(seen.of(port()).orElseThrow()));
    }

    private List<QualifiedName> seenNames() {
        return QuarkusTransaction.requiringNew()
                .call(() -> seen.listAll().stream().map(SeenObject::name).toList());
    }

    private List<String> unread() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(unread.of(List.of(port())).values()));
    }

    private void askAgain() {
        List<OutputPort> asked = QuarkusTransaction.requiringNew().call(() -> List.of(port()));
        obstacles.askAgain(asked);
    }

    private OutputPort port() {
        return ports.byObject(List.of(DAILY)).getFirst();
    }

    private List<String> obstacles() {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(obstacles.of(List.of(port())).values()));
    }

    private List<String> columns() {
        return QuarkusTransaction.requiringNew()
                .call(() -> seen.of(port()).orElseThrow().columns().stream()
                        .map(column -> column.name() + " " + column.type() + " "
                                + column.comment().orElse(""))
                        .toList());
    }

    private List<String> goneColumns() {
        return QuarkusTransaction.requiringNew()
                .call(() -> seen.getEntityManager()
                        .createQuery(
                                "select c.name from SeenObject o join o.columns c where o.name = ?1"
                                        + " and c.goneAt is not null",
                                String.class)
                        .setParameter(1, DAILY)
                        .getResultList());
    }

    private List<ContractDifference> differences() {
        return QuarkusTransaction.requiringNew().call(() -> {
            OutputPort port = port();
            return ContractDifferences.between(port, seen.of(port).orElseThrow());
        });
    }

    private Optional<Boolean> keepsGrants() {
        return QuarkusTransaction.requiringNew()
                .call(() -> catalogs.keepsGrants(new CatalogName(QualifiedName.MAIN_CLUSTER, "lake")));
    }
}
