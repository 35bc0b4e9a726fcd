package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProduct;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.RetireProduct;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table belongs to one product alone, also where products change hands. */
@QuarkusTest
class ClaimedObjectsTest extends FolderReading {

    @Inject
    RetireProduct retirement;

    @Test
    void nobodyTakesWhatAnotherIsPublishedWithThoughItsFilesSayOtherwise() throws IOException {
        read();
        sales();
        temperatures("store_transactions", "retail");

        ReadReport report = read();

        // Its version was not raised, so it stays where it was, and two products would read the same table.
        assertThat(result(report, folder.transactions())).isEqualTo(Result.REFUSED);
        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(report.problems())
                .anyMatch(
                        problem -> problem.reason().contains("reads the same object, lake.retail.store_transactions"));
        assertThat(object(folder.temperatures())).isEqualTo("lake.weather.daily_temperatures");
    }

    @Test
    void nobodyTakesWhatIsPublishedWithFilesThatAreGone() throws IOException {
        read();
        folder.delete(folder.transactions());
        temperatures("store_transactions", "retail");

        assertThat(result(read())).isEqualTo(Result.REFUSED);

        UUID gone = product(folder.transactions(), DataProduct::id);
        retirement.confirm(GRACE, gone);
        assertThat(result(read())).isEqualTo(Result.CHANGED);
        assertThat(object(folder.temperatures())).isEqualTo("lake.retail.store_transactions");
    }

    @Test
    void whatOneLetsGoAnotherTakesInTheSameReading() throws IOException {
        read();
        raiseTransactions();
        sales();
        temperatures("warm_days", "weather");

        ReadReport report = read();

        assertThat(result(report, folder.transactions())).isEqualTo(Result.CHANGED);
        assertThat(result(report)).isEqualTo(Result.CHANGED);
        assertThat(object(folder.transactions())).isEqualTo("lake.weather.daily_temperatures");
    }

    @Test
    void twoThatSwapTheirTablesDoSoInOneReading() throws IOException {
        read();
        raiseTransactions();
        sales();
        temperatures("store_transactions", "retail");

        ReadReport report = read();

        assertThat(report.problems()).isEmpty();
        assertThat(result(report, folder.transactions())).isEqualTo(Result.CHANGED);
        assertThat(result(report)).isEqualTo(Result.CHANGED);
        assertThat(object(folder.transactions())).isEqualTo("lake.weather.daily_temperatures");
        assertThat(object(folder.temperatures())).isEqualTo("lake.retail.store_transactions");
        assertThat(result(read())).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void twoThatSwapDoSoHoweverManyOthersStandBetweenThem() throws IOException {
        List<String> others = IntStream.range(0, 120)
                .mapToObj(i -> folder.retail() + "/store-transactions-" + i)
                .toList();
        for (String other : others) {
            String slug = other.substring(other.indexOf('/') + 1);
            folder.copy(folder.transactions(), other);
            folder.replace(other + "/product.odps.yaml", "id: store-transactions", "id: " + slug);
            folder.replace(other + "/product.odps.yaml", "name: Store transactions", "name: " + slug);
            folder.replace(other + "/transactions.odcs.yaml", "- name: store_transactions", "- name: '" + slug + "'");
        }
        assertThat(read().problems()).isEmpty();
        for (String other : others) {
            folder.replace(other + "/product.odps.yaml", "What was sold where.", "What was sold, and where.");
        }
        raiseTransactions();
        sales();
        temperatures("store_transactions", "retail");

        ReadReport report = read();

        assertThat(report.problems()).isEmpty();
        assertThat(report.count(Result.CHANGED)).isEqualTo(122);
        assertThat(object(folder.temperatures())).isEqualTo("lake.retail.store_transactions");
    }

    private void raiseTransactions() throws IOException {
        folder.replace(folder.transactions() + "/product.odps.yaml", "version: 1.0.0", "version: 2.0.0");
        folder.replace(folder.transactions() + "/transactions.odcs.yaml", "version: 1.0.0", "version: 2.0.0");
    }

    private void temperatures(String table, String schema) throws IOException {
        folder.replace(file(), "2.1.0", "3.0.0");
        folder.replace(contract(), "2.1.0", "3.0.0");
        folder.replace(contract(), "physicalName: daily_temperatures", "physicalName: " + table);
        if (!schema.equals("weather")) {
            folder.replace(contract(), "schema: weather", "schema: " + schema);
        }
    }

    /** The transactions read what the temperatures read until now. */
    private void sales() throws IOException {
        String file = folder.transactions() + "/transactions.odcs.yaml";
        folder.replace(
                file,
                "  - name: store_transactions\n",
                "  - name: store_transactions\n    physicalName: daily_temperatures\n");
        folder.replace(file, "schema: retail", "schema: weather");
    }

    private String object(String path) {
        return product(path, product -> product.ports().getFirst().object().toString());
    }
}
