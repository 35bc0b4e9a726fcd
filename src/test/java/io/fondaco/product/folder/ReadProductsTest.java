package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.common.DomainError;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductNarrowed;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.Readings;
import io.fondaco.product.reading.RetireProduct;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadProductsTest extends FolderReading {

    @Inject
    RetireProduct retirement;

    @Inject
    Readings readings;

    @Inject
    Domains domains;

    @Inject
    Teams teams;

    @Inject
    News news;

    @Inject
    EntityManager entities;

    @Test
    void aNewProductIsPublishedWithAllThatItsFilesSay() {
        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.NEW);
        assertThat(report.problems()).isEmpty();
        List<String> columns = texts(product -> product.ports().getFirst().columns().stream()
                .map(ContractColumn::name)
                .toList());
        assertThat(columns).containsExactly("zip", "day", "average", "observer");
        assertThat(texts(product ->
                        product.versions().stream().map(ProductVersion::number).toList()))
                .containsExactly("2.1.0", "2.0.0", "1.0.0");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> domains.bySlug(folder.weather())
                                .orElseThrow()
                                .parent()
                                .orElseThrow()
                                .slug()))
                .isEqualTo("earth");
        assertThat(QuarkusTransaction.requiringNew().call(() -> teams.displayName("team-weather")))
                .isEqualTo("Weather Data");
    }

    @Test
    void filesThatDidNotChangeChangeNothing() {
        read();
        news.told.clear();

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.UNCHANGED);
        assertThat(news.told).isEmpty();
        assertThat(audited(folder.temperatures())).hasSize(1);
    }

    @Test
    void aWrongFileIsRefusedAndTheOthersAreRead() throws IOException {
        folder.replace(file(), "status: active", "status: on sale");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(result(report, folder.transactions())).isEqualTo(Result.NEW);
        assertThat(report.problems())
                .extracting(Problem::file, Problem::line, Problem::field)
                .containsExactly(tuple(file(), 6, "status"));
        assertThat(readings.last()).contains(report);
    }

    @Test
    void aProductThatTurnsWrongStaysAsItWas() throws IOException {
        read();
        folder.replace(file(), "name: Daily temperatures", "title: Daily temperatures");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(status()).isEqualTo(ProductStatus.ACTIVE);
    }

    @Test
    void aWrongFileOfDomainsKeepsTheKnownDomains() throws IOException {
        read();
        folder.replace("domains.yaml", "name: Earth", "title: Earth");
        folder.replace(file(), "Plan by", "Plan with");

        ReadReport report = read();

        assertThat(report.problems()).extracting(Problem::file).containsExactly("domains.yaml");
        assertThat(result(report)).isEqualTo(Result.CHANGED);
    }

    @Test
    void aRemovedProductIsRetiredOnlyWhenAnAdminConfirms() throws IOException {
        read();
        folder.delete(folder.temperatures());

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.GONE);
        assertThat(status()).isEqualTo(ProductStatus.ACTIVE);
        UUID id = id();
        assertThat(retirement.waiting(GRACE)).extracting(DataProduct::id).contains(id);
        retirement.confirm(GRACE, id);
        assertThat(status()).isEqualTo(ProductStatus.RETIRED);
        assertThat(audited(folder.temperatures())).contains("grace product.retired its files are gone");
    }

    @Test
    void aProductWhoseFilesAreThereIsNotRetired() {
        read();
        UUID id = id();

        assertThatThrownBy(() -> retirement.confirm(GRACE, id)).isInstanceOf(DomainError.Conflict.class);
        assertThat(status()).isEqualTo(ProductStatus.ACTIVE);
    }

    @Test
    void onlyAnAdminReadsAgainAndRetires() {
        assertThatThrownBy(() -> reader.again(OTTO)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> retirement.waiting(OTTO)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> retirement.confirm(OTTO, UUID.randomUUID())).isInstanceOf(DomainError.Forbidden.class);
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndRetiresNothing() {
        ReadReport report = reader.read(location.resolve("nowhere"), "grace");

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("cannot be read"));
        assertThat(report.products()).isEmpty();
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(location.resolve(file()), new byte[] {'i', 'd', ':', ' ', (byte) 0xe4});

        assertThat(read().problems())
                .extracting(Problem::file, Problem::reason)
                .containsExactly(tuple(file(), "The file is not written in UTF-8."));
    }

    @Test
    void aProductThatClaimsWhatAnotherIsPublishedWithIsRefused() throws IOException {
        read();
        String copy = folder.weather() + "/a-copy";
        folder.copy(folder.temperatures(), copy);
        folder.replace(
                copy + "/daily.odcs.yaml", "physicalName: daily_temperatures", "physicalName: DAILY_TEMPERATURES");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.UNCHANGED);
        assertThat(result(report, copy)).isEqualTo(Result.REFUSED);
        assertThat(report.problems())
                .extracting(Problem::file, Problem::field)
                .containsExactly(
                        tuple(copy + "/product.odps.yaml", "id"),
                        tuple(copy + "/product.odps.yaml", "name"),
                        tuple(copy + "/product.odps.yaml", "outputPorts[0]"));
    }

    @Test
    void aSuccessorThatIsMissingIsTold() throws IOException {
        folder.replace(file(), "value: " + folder.transactions(), "value: retail/nothing");

        assertThat(read().problems())
                .extracting(Problem::file, Problem::line, Problem::field, Problem::reason)
                .containsExactly(
                        tuple(file(), 41, "customProperties.successor", "There is no product retail/nothing."));
    }

    @Test
    void aDomainWithoutOwnersIsToldAndTheProductsAreRead() throws IOException {
        folder.replace("domains.yaml", "    owners: [Otto]\n", "");

        ReadReport report = read();

        assertThat(report.problems()).extracting(Problem::field).containsExactly("domains[1].owners");
        assertThat(result(report)).isEqualTo(Result.NEW);
    }

    @Test
    void everyFileThatLooksLikeAProductsComesToSomething() throws IOException {
        folder.write(folder.temperatures() + "/more.odcs.yml", "id: x");
        folder.write(folder.temperatures() + "/unused.odcs.yaml", "id: unused");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.NEW);
        assertThat(result(report, folder.temperatures() + "/more.odcs.yml")).isEqualTo(Result.IGNORED);
        assertThat(result(report, folder.temperatures() + "/unused.odcs.yaml")).isEqualTo(Result.IGNORED);
        assertThat(readings.last()).contains(report);
    }

    @Test
    void manyReadersAtOncePublishOnce() {
        List<CompletableFuture<ReadReport>> all = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::read))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join).map(report -> result(report)))
                .containsExactlyInAnyOrder(Result.NEW, Result.UNCHANGED, Result.UNCHANGED, Result.UNCHANGED);
        assertThat(audited(folder.temperatures())).hasSize(1);
    }

    @Test
    void theNewsIsToldAfterTheCommit() {
        news.told.clear();

        read();

        assertThat(news.told).anySatisfy(told -> assertThat(told.products()).contains(id()));
    }

    @Test
    void thatAProductIsShownToFewerIsToldOnce() throws IOException {
        read();
        news.narrowed.clear();
        folder.replace(
                file(),
                "  - property: successor",
                "  - property: visibleToTeams\n    value: [team-weather]\n  - property: successor");

        read();
        read();

        assertThat(news.narrowed).containsExactly(new ProductNarrowed(id(), true, Set.of()));
    }

    /** Hears what other features hear. */
    @Singleton
    static class News {

        final List<ProductsChanged> told = new CopyOnWriteArrayList<>();

        final List<ProductNarrowed> narrowed = new CopyOnWriteArrayList<>();

        void on(@Observes ProductNarrowed change) {
            narrowed.add(change);
        }

        void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
            told.add(changed);
        }
    }

    @Test
    void aFileThatNamesAServiceAccountAsAPersonIsRefused() throws IOException {
        read();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into service_account (name, owner, registrant, reason, registered_at)
                                values ('svc-carla', 'ada', 'ada', 'Loads the report', current_timestamp)
                                """).executeUpdate());
        folder.replace(file(), "username: oda", "username: SVC-Carla");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(report.problems())
                .extracting(Problem::field, Problem::reason)
                .containsExactly(tuple("team.members[1].username", "A service account has the name “svc-carla”."));
    }
}
