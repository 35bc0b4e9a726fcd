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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the start of the packaged portal until it answers, with a folder of many products beside a folder of none. */
class StartBenchmark {

    private static final int PRODUCTS = Integer.getInteger("benchmark.products", 10_000);
    private static final int ROUNDS = 3;

    @TempDir
    Path empty;

    @TempDir
    Path many;

    @Test
    void start() throws Exception {
        ManyProducts.write(empty, 0);
        ManyProducts.write(many, PRODUCTS);
        Benchmark none = new Benchmark("Start until the portal answers, no products");
        Benchmark first = new Benchmark("Start until the portal answers, %,d new products".formatted(PRODUCTS));
        Benchmark again = new Benchmark("Start until the portal answers, %,d known products".formatted(PRODUCTS));
        try (TokenIssuer issuer = TokenIssuer.start()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                    // The tables are made by the first of them.
                    measure(new Benchmark(""), settings(postgres, issuer, empty));
                    measure(none, settings(postgres, issuer, empty));
                    PortalProcess portal = PortalProcess.measured(settings(postgres, issuer, many));
                    try (portal) {
                        first.time(portal::start);
                        await().atMost(Duration.ofMinutes(10))
                                .pollInterval(Duration.ofSeconds(1))
                                .until(() -> marks(postgres) == PRODUCTS && !isReading(postgres));
                    }
                    measure(again, settings(postgres, issuer, many));
                }
            }
        }
        first.report(none);
        again.report(none);
    }

    private static void measure(Benchmark benchmark, Map<String, String> settings) throws Exception {
        try (PortalProcess portal = PortalProcess.measured(settings)) {
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

    private static Map<String, String> settings(EmbeddedPostgres postgres, TokenIssuer issuer, Path products) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("quarkus.oidc.client-id", "fondaco");
        settings.put("quarkus.oidc.credentials.secret", "secret-of-the-started-portal");
        settings.put(
                "quarkus.oidc.token-state-manager.encryption-secret", "0123456789-of-the-started-portal-0123456789");
        settings.put("quarkus.oidc.api.token.audience", TokenIssuer.AUDIENCE);
        settings.put("fondaco.http.public-url", "http://127.0.0.1");
        settings.put("fondaco.engine.url", "jdbc:trino://127.0.0.1:1");
        settings.put("fondaco.products.location", products.toString());
        settings.put("fondaco.usage.ingest.token", "a-token-of-the-started-portal");
        return settings;
    }
}
