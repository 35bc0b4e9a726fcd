package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedVersionTest extends FolderReading {

    @Test
    void wordsOfAPublishedVersionMayBePutRight() throws IOException {
        read();
        folder.replace(file(), "Plan by the weather", "Plan with the weather");
        folder.replace(contract(), "Degrees Celsius", "Degrees, Celsius");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.CHANGED);
        assertThat(text(DataProduct::purpose)).startsWith("Plan with");
        assertThat(text(product -> product.ports().getFirst().columns().get(2).meaning()))
                .isEqualTo("Degrees, Celsius");
    }

    @Test
    void newPeopleAreTakenOverAndTold() throws IOException {
        read();
        folder.replace(file(), "role: steward", "role: owner");

        read();

        assertThat(texts(product -> List.copyOf(product.approvers()))).containsExactly("oda", "otto");
        assertThat(audited(folder.temperatures()))
                .contains("grace product.changed owner otto to oda, otto; steward oda to nobody");
    }

    @Test
    void whatAPublishedVersionPromisesStaysAndTheReasonIsGiven() throws IOException {
        read();
        folder.replace(contract(), "varchar(5)", "bigint");
        folder.replace(contract(), "name: average", "name: mean");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.REFUSED);
        assertThat(report.problems())
                .containsExactly(new Problem(
                        file(),
                        5,
                        "version",
                        "Version 2.1.0 is published and others rely on it: give a higher number, at least 3.0.0."
                                + " Changed: column daily.zip, column daily.average (now mean)."));
        assertThat(text(product ->
                        product.ports().getFirst().columns().getFirst().type()))
                .isEqualTo("varchar(5)");
    }

    @Test
    void aHigherVersionMayPromiseOtherThings() throws IOException {
        read();
        folder.replace(contract(), "varchar(5)", "bigint");
        folder.replace(file(), "\nversion: 2.1.0", "\nversion: 3.0.0");

        ReadReport report = read();

        assertThat(result(report)).isEqualTo(Result.CHANGED);
        assertThat(text(DataProduct::currentVersion)).isEqualTo("3.0.0");
        assertThat(texts(product -> product.versions().stream()
                        .map(version -> version.number() + " " + version.status())
                        .toList()))
                .containsExactlyInAnyOrder("3.0.0 ACTIVE", "2.1.0 RETIRED", "2.0.0 RETIRED", "1.0.0 RETIRED");
    }

    @Test
    void aPortThatANewVersionTakesAwayIsKeptAsRemoved() throws IOException {
        read();
        folder.replace(file(), "\nversion: 2.1.0", "\nversion: 3.0.0");
        folder.replace(file(), "- name: daily\n", "- name: by-day\n");

        read();

        assertThat(texts(product ->
                        product.ports().stream().map(OutputPort::name).toList()))
                .containsExactly("by-day");
    }

    @Test
    void aDraftMayChangeUntilItIsPublished() throws IOException {
        folder.replace(file(), "status: active", "status: draft");
        read();
        folder.replace(contract(), "varchar(5)", "bigint");
        folder.replace(file(), "status: draft", "status: active");
        folder.replace(file(), "Averages weighted by hour.", "All new.");

        ReadReport report = read();

        assertThat(report.problems()).isEmpty();
        assertThat(text(product -> product.versions().getFirst().note())).isEqualTo("All new.");
    }

    @Test
    void aRetiredProductComesBackWithAHigherVersionOnly() throws IOException {
        folder.replace(file(), "status: active", "status: retired");
        read();
        folder.replace(file(), "status: retired", "status: active");
        assertThat(read().problems()).extracting(Problem::field).containsExactly("status");
        folder.replace(file(), "\nversion: 2.1.0", "\nversion: 2.2.0");

        read();

        assertThat(status()).isEqualTo(ProductStatus.ACTIVE);
    }
}
