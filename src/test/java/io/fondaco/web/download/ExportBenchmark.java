package io.fondaco.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.ManyProducts;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.SignedInClient;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows a second an export writes: the packaged portal on PostgreSQL, over HTTP, to somebody who is signed in. */
class ExportBenchmark {

    private static final int PRODUCTS = Integer.getInteger("benchmark.products", 10_000);
    private static final int ENTRIES = 200_000;
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    @Test
    void exports() throws Exception {
        ManyProducts.write(folder, PRODUCTS);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                TokenIssuer issuer = TokenIssuer.start();
                PortalProcess portal = PortalProcess.measured(settings(postgres, issuer))) {
            portal.start();
            SignedInClient client = SignedInClient.signIn(portal.url(), "grace", "platform-admin", "team-platform");
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> rows(client, "/products.csv") > PRODUCTS);
            writeEntries(postgres);
            measure(client, "/products.csv", PRODUCTS);
            measure(client, "/admin/audit.csv", ENTRIES);
            measure(client, "/admin/audit.jsonl", ENTRIES);
        }
    }

    private static long rows(SignedInClient client, String address) {
        return client.get(address).body().lines().count();
    }

    private static void measure(SignedInClient client, String address, int atLeast) {
        rows(client, address);
        long rows = 0;
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            rows += rows(client, address);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(rows).isGreaterThan((long) ROUNDS * atLeast);
        Benchmark.print(
                "| %s, %,d rows | %,.0f rows/s | | %d |%n".formatted(address, rows / ROUNDS, rows / seconds, ROUNDS));
    }

    private static void writeEntries(EmbeddedPostgres postgres) throws SQLException {
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into audit_event (id, at, actor, action, subject, detail)
                    select gen_random_uuid(), now() - make_interval(mins => n), 'person-' || n %% 400, 'drill.done',
                        'product-' || n, 'What was done to it' from generate_series(1, %d) n
                    """.formatted(ENTRIES));
            statement.execute("analyze");
        }
    }

    private Map<String, String> settings(EmbeddedPostgres postgres, TokenIssuer issuer) {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, folder);
        settings.put("quarkus.oidc.authentication.cookie-force-secure", "false");
        settings.put("fondaco.products.harvest-on-change", "false");
        settings.put("fondaco.jobs.audit-seal", "off");
        return settings;
    }
}
