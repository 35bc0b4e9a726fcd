package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.SignedInClient;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page costs among many products: the packaged portal, PostgreSQL, a signed-in session, one request after the
 * other. CPU time is that of the portal and of the database, each beside the same signed-in request for a file from
 * memory.
 */
class HttpBenchmark {

    private static final Path DEMO = Path.of("src", "demo", "products");
    private static final String DAILY = "weather/daily-temperatures";
    private static final int WARM = 150;
    private static final int ROUNDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Home", "/");
        pages.put("Search, no word", "/products");
        pages.put("Search, one word", "/products?q=temperature");
        pages.put("Search, two words", "/products?q=copy+many");
        pages.put("Search, a typo", "/products?q=temprature");
        pages.put("Search, two facets", "/products?domain=weather&tier=gold");
        pages.put("Product", "/products/" + DAILY);
        pages.put("Schema", "/products/" + DAILY + "/schema");
        pages.put("Usage", "/products/" + DAILY + "/usage");
        pages.put("My access", "/access");
        pages.put("Approvals", "/approvals");
        return pages;
    }

    @TempDir
    Path folder;

    private EmbeddedPostgres postgres;
    private TokenIssuer issuer;
    private PortalProcess portal;

    @Test
    void pagesAmongProductCopies() throws Exception {
        for (int size : List.of(1_000, Integer.getInteger("benchmark.products", 10_000))) {
            start(size);
            measure(size);
            stop();
        }
    }

    private void start(int size) throws Exception {
        Path products = Files.createDirectories(folder.resolve("products-" + size));
        Files.copy(DEMO.resolve("domains.yaml"), products.resolve("domains.yaml"));
        Path product = Files.createDirectories(products.resolve(DAILY));
        for (String file : List.of("product.odps.yaml", "daily-temperatures.odcs.yaml")) {
            Files.copy(DEMO.resolve(DAILY).resolve(file), product.resolve(file));
        }
        postgres = EmbeddedPostgres.start();
        issuer = TokenIssuer.start();
        portal = new PortalProcess(settings(products));
        portal.start();
        SignedInClient client = client();
        until(() -> client.get("/products/" + DAILY).statusCode() == 200);
        portal.kill();
        try (Connection database = postgres.getPostgresDatabase().getConnection()) {
            database.setAutoCommit(false);
            ProductCopies.copy(database, "weather", "daily-temperatures", size);
            database.commit();
        }
        try (Connection database = postgres.getPostgresDatabase().getConnection()) {
            database.createStatement().execute("analyze");
        }
        portal.start();
    }

    private void measure(int size) throws Exception {
        SignedInClient client = client();
        until(() -> client.get("/products?q=copy").body().contains("%,d data products".formatted(size)));
        String asset = client.asset();
        Cost floor = cost(client, asset);
        floor.print("A file from memory, signed in, %,d products".formatted(size), floor);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            cost(client, page.getValue()).print("%s, %,d products".formatted(page.getKey(), size), floor);
        }
        csv(client, size);
    }

    private void csv(SignedInClient client, int size) throws Exception {
        long begin = System.nanoTime();
        String rows = client.get("/products.csv").body();
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(rows.lines().count()).isGreaterThan(size);
        Benchmark.print("| CSV of %,d products | %.0f rows/s | | 1 |%n"
                .formatted(size, rows.lines().count() / seconds));
    }

    /** CPU milliseconds per request of the portal and of the database, and the median time of one. */
    private record Cost(double portal, double database, double median) {

        void print(String name, Cost floor) {
            Benchmark.print("| %s | %.1f ms; CPU %.2f ms portal, %.2f ms database | **%+.2f** CPU ms | %d |%n"
                    .formatted(
                            name, median, portal, database, portal + database - floor.portal - floor.database, ROUNDS));
        }
    }

    private Cost cost(SignedInClient client, String address) throws Exception {
        for (int round = 0; round < WARM; round++) {
            assertThat(client.get(address).statusCode()).as(address).isEqualTo(200);
        }
        Duration portalBefore = portal.cpu();
        Duration databaseBefore = databaseCpu();
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            client.get(address);
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        double ofPortal = portal.cpu().minus(portalBefore).toNanos() / 1e6 / ROUNDS;
        double ofDatabase = databaseCpu().minus(databaseBefore).toNanos() / 1e6 / ROUNDS;
        Arrays.sort(times);
        return new Cost(ofPortal, ofDatabase, times[ROUNDS / 2]);
    }

    private static Duration databaseCpu() {
        // Its processes are nobody's children.
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private SignedInClient client() throws IOException {
        return SignedInClient.signIn(portal.url(), "ada", "consumer", "team-analytics");
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(condition);
    }

    private Map<String, String> settings(Path products) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.oidc.auth-server-url", issuer.url());
        settings.put("quarkus.oidc.client-id", "fondaco");
        settings.put("quarkus.oidc.credentials.secret", "secret-of-the-measured-portal");
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "0123456789-of-the-measured-portal-0123456");
        settings.put("quarkus.oidc.authentication.cookie-force-secure", "false");
        settings.put("quarkus.oidc.api.token.audience", TokenIssuer.AUDIENCE);
        settings.put("fondaco.http.public-url", "http://127.0.0.1");
        settings.put("fondaco.engine.url", "jdbc:trino://127.0.0.1:1");
        settings.put("fondaco.products.location", products.toString());
        settings.put("fondaco.products.harvest-on-change", "false");
        settings.put("fondaco.usage.ingest.token", "token-of-the-measured-portal");
        for (String job :
                List.of("grants-drift", "metadata-harvest", "usage-poll", "products-read", "search-rebuild")) {
            settings.put("fondaco.jobs." + job, "off");
        }
        return settings;
    }

    @AfterEach
    void stop() throws IOException {
        if (portal != null) {
            portal.close();
        }
        if (issuer != null) {
            issuer.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
