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

    private static final int CHECKS = 3;

    @Inject
    ReadProducts reader;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path location;

    @Test
    void read() throws Exception {
        ManyProducts.write(location, ManyProducts.COUNT);
        Benchmark plain = new Benchmark("Parse and insert %,d products in a plain loop".formatted(ManyProducts.COUNT));
        try (Connection connection = database.getConnection()) {
            PlainReading floor = new PlainReading(connection);
            plain.time(() -> assertThat(floor.read(location)).isEqualTo(ManyProducts.COUNT));
        }
        Benchmark first = new Benchmark("First reading of %,d products".formatted(ManyProducts.COUNT));
        Benchmark again = new Benchmark("Unchanged check of %,d products".formatted(ManyProducts.COUNT));
        first.time(() ->
                assertThat(reader.read(location, "grace").count(Result.NEW)).isEqualTo(ManyProducts.COUNT));
        for (int check = 0; check < CHECKS; check++) {
            again.time(() -> assertThat(reader.read(location, "grace").count(Result.UNCHANGED))
                    .isEqualTo(ManyProducts.COUNT));
        }
        first.report(plain);
        again.report(plain);
    }
}
