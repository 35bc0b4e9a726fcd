package io.fondaco.product.folder;

import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A test that reads a copy of the sample folder, changes it and reads it again. */
abstract class FolderReading {

    static final Person GRACE = new Person("grace", "Grace", "", Set.of(), true);
    static final Person OTTO = new Person("otto", "Otto", "", Set.of(), false);

    @Inject
    Samples samples;

    @Inject
    ReadProducts reader;

    @Inject
    DataProducts products;

    @Inject
    AuditTrail audit;

    @TempDir
    Path location;

    FolderOfProducts folder;

    @BeforeEach
    void copyTheSamples(TestInfo test) throws IOException {
        samples.empty();
        folder = new FolderOfProducts(location, getClass().getName() + test.getDisplayName());
    }

    ReadReport read() {
        return reader.read(folder.location(), "grace");
    }

    String file() {
        return folder.temperatures() + "/product.odps.yaml";
    }

    String contract() {
        return folder.temperatures() + "/daily.odcs.yaml";
    }

    /** What became of the temperatures. */
    Result result(ReadReport report) {
        return result(report, folder.temperatures());
    }

    static Result result(ReadReport report, String path) {
        return report.products().stream()
                .filter(outcome -> outcome.path().equals(path))
                .findFirst()
                .orElseThrow()
                .result();
    }

    /** Something of the temperatures as they are published now. */
    String text(Function<DataProduct, String> read) {
        return product(folder.temperatures(), read);
    }

    List<String> texts(Function<DataProduct, List<String>> read) {
        return product(folder.temperatures(), read);
    }

    ProductStatus status() {
        return product(folder.temperatures(), DataProduct::status);
    }

    UUID id() {
        return product(folder.temperatures(), DataProduct::id);
    }

    <T> T product(String path, Function<DataProduct, T> read) {
        List<String> parts = List.of(path.split("/"));
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        read.apply(products.byPath(parts.get(0), parts.get(1)).orElseThrow()));
    }

    List<String> audited(String path) {
        return QuarkusTransaction.requiringNew().call(() -> audit.list("subject = ?1 order by at desc", path)).stream()
                .map(event -> event.actor() + " " + event.action() + " " + event.detail())
                .toList();
    }
}
