package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.ManyProducts;
import io.fondaco.testing.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first reading of a folder of many products, and the check that nothing changed in it, beside parsing the files and
 * inserting the rows in a plain loop: {@code -Dbenchmark.products=100000} for more.
 */
@QuarkusTest
@TestProfile(OnPostgres.class)
class ReadingBenchmark {

    private static final int PRODUCTS = Integer.getInteger("benchmark.products", 10_000);
    private static final int CHECKS = 3;

    @Inject
    ReadProducts reader;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path location;

    @Test
    void read() throws Exception {
        ManyProducts.write(location, PRODUCTS);
        Benchmark plain = new Benchmark("Parse and insert %,d products in a plain loop".formatted(PRODUCTS));
        try (Connection connection = database.getConnection()) {
            PlainReading floor = new PlainReading(connection);
            plain.time(() -> assertThat(floor.read(location)).isEqualTo(PRODUCTS));
        }
        Benchmark first = new Benchmark("First reading of %,d products".formatted(PRODUCTS));
        Benchmark again = new Benchmark("Unchanged check of %,d products".formatted(PRODUCTS));
        first.time(() ->
                assertThat(reader.read(location, "grace").count(Result.NEW)).isEqualTo(PRODUCTS));
        for (int check = 0; check < CHECKS; check++) {
            again.time(() -> assertThat(reader.read(location, "grace").count(Result.UNCHANGED))
                    .isEqualTo(PRODUCTS));
        }
        first.report(plain);
        again.report(plain);
    }
}
