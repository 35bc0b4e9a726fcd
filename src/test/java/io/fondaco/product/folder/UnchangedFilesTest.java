package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.RetireProduct;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.testing.ManyProducts;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are what they were are not read again, unless what they mean may be something else by now. */
@QuarkusTest
class UnchangedFilesTest extends FolderReading {

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    @Inject
    MovableClock clock;

    @Inject
    RetireProduct retirement;

    @TempDir
    Path many;

    @Test
    void aCheckWritesNothingAndNeedsNoStatementForEachProductNorDoesAReadingOfNewOnes() throws IOException {
        ManyProducts.write(many, 400);
        assertThat(reader.read(many, "grace").count(Result.NEW)).isEqualTo(400);
        reader.read(many, "grace");
        long few = statementsOf(Result.UNCHANGED, 400);
        ManyProducts.write(many, 800);
        long written = statementsOf(Result.NEW, 400);
        reader.read(many, "grace");
        long more = statementsOf(Result.UNCHANGED, 800);

        assertThat(more).isLessThan(few + 100);
        assertThat(written - few).isLessThan(400);
    }

    /** Of the whole portal, from when it was quiet. */
    private long statementsOf(Result result, int products) {
        Statistics statistics = sessions.getStatistics();
        await().until(() -> isQuiet(statistics));
        statistics.clear();
        assertThat(reader.read(many, "grace").count(result)).isEqualTo(products);
        long statements = statistics.getPrepareStatementCount();
        if (result == Result.UNCHANGED) {
            // The run of the job is the only row.
            assertThat(statistics.getEntityInsertCount()).isEqualTo(1);
        }
        return statements;
    }

    /** The search index follows a reading in its own time. */
    private static boolean isQuiet(Statistics statistics) throws InterruptedException {
        long before = statistics.getPrepareStatementCount();
        TimeUnit.SECONDS.sleep(1);
        return statistics.getPrepareStatementCount() == before;
    }

    @Test
    void anotherTextIsSeenThoughTheFileHasItsOldTimeAndSize() throws IOException {
        read();
        Path path = location.resolve(file());
        FileTime time = Files.getLastModifiedTime(path);
        folder.replace(file(), "Plan by", "Plan to");
        Files.setLastModifiedTime(path, time);

        assertThat(result(read())).isEqualTo(Result.CHANGED);
        assertThat(text(DataProduct::purpose)).startsWith("Plan to");
    }

    @Test
    void unchangedFilesAreRefusedOnceANameInThemIsSomebodyElses() {
        read();
        assertThat(result(read())).isEqualTo(Result.UNCHANGED);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into service_account (name, owner, registrant, reason, registered_at)
                                values ('oda', 'ada', 'ada', 'Loads the report', current_timestamp)
                                """).executeUpdate());

        ReadReport report = read();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from service_account where name = 'oda'")
                        .executeUpdate());

        assertThat(report.problems()).extracting(Problem::field).contains("team.members[1].username");
        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(result(read())).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void whatSomethingElseChangedIsPutRightThoughTheFilesAreWhatTheyWere() {
        read();
        QuarkusTransaction.requiringNew()
                .run(() -> products.findById(id())
                        .giveRoles(Set.of(new RoleHolder("stella", ProductRole.OWNER)), clock.instant()));

        assertThat(result(read())).isEqualTo(Result.CHANGED);
        assertThat(texts(product -> product.people(ProductRole.OWNER).stream().toList()))
                .containsExactly("otto");
        assertThat(result(read())).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void filesThatComeBackAfterTheirProductWasRetiredAreReadByTheRules() throws IOException {
        read();
        UUID id = id();
        folder.delete(folder.temperatures());
        read();
        retirement.confirm(GRACE, id);
        folder = new FolderOfProducts(
                location, getClass().getName() + "filesThatComeBackAfterTheirProductWasRetiredAreReadByTheRules()");

        assertThat(result(read())).isEqualTo(Result.REFUSED);
    }
}
