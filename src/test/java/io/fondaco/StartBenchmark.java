package io.fondaco;

import static org.awaitility.Awaitility.await;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.ManyProducts;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start of the packaged portal until it answers, with a folder of many products beside a folder of none. */
class StartBenchmark {

    private static final int ROUNDS = 3;

    @TempDir
    Path empty;

    @TempDir
    Path many;

    @Test
    void start() throws Exception {
        ManyProducts.write(empty, 0);
        ManyProducts.write(many, ManyProducts.COUNT);
        Path cache = Path.of("target", "start.aot");
        Benchmark plain = new Benchmark("Start until the portal answers, without a cache of classes");
        Benchmark none = new Benchmark("Start until the portal answers, no products");
        Benchmark first =
                new Benchmark("Start until the portal answers, %,d new products".formatted(ManyProducts.COUNT));
        Benchmark again =
                new Benchmark("Start until the portal answers, %,d known products".formatted(ManyProducts.COUNT));
        try (TokenIssuer issuer = TokenIssuer.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                    // The tables are made by the first of them.
                    PortalProcess.record(PortalProcess.settings(postgres, issuer, empty), cache);
                    measure(plain, PortalProcess.measured(PortalProcess.settings(postgres, issuer, empty)));
                    measure(none, PortalProcess.measured(PortalProcess.settings(postgres, issuer, empty), cache));
                    PortalProcess portal =
                            PortalProcess.measured(PortalProcess.settings(postgres, issuer, many), cache);
                    try (portal) {
                        first.time(portal::start);
                        await().atMost(Duration.ofMinutes(10))
                                .pollInterval(Duration.ofSeconds(1))
                                .until(() -> marks(postgres) == ManyProducts.COUNT && !isReading(postgres));
                    }
                    measure(again, PortalProcess.measured(PortalProcess.settings(postgres, issuer, many), cache));
                }
            }
        }
        none.report(plain);
        first.report(none);
        again.report(none);
    }

    private static void measure(Benchmark benchmark, PortalProcess portal) throws Exception {
        try (portal) {
            benchmark.time(portal::start);
        }
    }

    private static long marks(EmbeddedPostgres postgres) throws SQLException {
        return number(postgres, "select count(*) from file_mark");
    }

    private static boolean isReading(EmbeddedPostgres postgres) throws SQLException {
        return number(postgres, "select count(*) from product_reading where turn is not null") > 0;
    }

    private static long number(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
