package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.testing.Benchmark;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.ProcessTimes;
import io.fondaco.testing.ProductCopies;
import io.fondaco.testing.SignedInClient;
import io.fondaco.testing.TokenIssuer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a page costs among many products: the packaged portal, PostgreSQL, a signed-in session, one request after the
 * other. CPU time is that of the portal, without its compilers, and of the database, each beside the same request for a
 * file from memory, for which nobody asks who is signed in.
 */
class HttpBenchmark {

    private static final Path DEMO = Path.of("src", "demo", "products");
    private static final String DAILY = "weather/daily-temperatures";
    private static final int WARM = Integer.getInteger("benchmark.warm", 400);
    private static final int ROUNDS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Map<String, String> PAGES = pages();

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("The number of unread notifications alone", "/notifications/count");
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
    private ProcessHandle server;

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
        portal = PortalProcess.measured(settings(products));
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
            server = server(database);
        }
        portal.start();
    }

    private void measure(int size) throws Exception {
        SignedInClient client = client();
        until(() -> client.get("/products?q=copy").body().contains("%,d data products".formatted(size)));
        String asset = client.asset();
        warm(client, asset);
        Cost floor = cost(client, asset);
        floor.print("A file from memory, %,d products".formatted(size), floor);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            cost(client, page.getValue()).print("%s, %,d products".formatted(page.getKey(), size), floor);
        }
        csv(client, size);
        Benchmark.print(
                "| Memory of the portal, %,d products | %d MB | | 1 |%n".formatted(size, portal.residentMegabytes()));
    }

    /** All pages in turn, so that none of them is measured before the others have made it warm. */
    private static void warm(SignedInClient client, String asset) {
        for (int round = 0; round < WARM; round++) {
            for (String address : PAGES.values()) {
                assertThat(client.get(address).statusCode()).as(address).isEqualTo(200);
            }
            client.get(asset);
        }
    }

    private void csv(SignedInClient client, int size) throws Exception {
        Duration portalBefore = portal.cpuWithoutCompilers();
        Duration databaseBefore = databaseCpu();
        long begin = System.nanoTime();
        String rows = client.get("/products.csv").body();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double ofPortal = portal.cpuWithoutCompilers().minus(portalBefore).toNanos() / 1e6;
        double ofDatabase = databaseCpu().minus(databaseBefore).toNanos() / 1e6;
        assertThat(rows.lines().count()).isGreaterThan(size);
        Benchmark.print("| CSV of %,d products | %.0f rows/s; CPU %.0f ms portal, %.0f ms database | | 1 |%n"
                .formatted(size, rows.lines().count() / seconds, ofPortal, ofDatabase));
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
        double[] times = new double[ROUNDS];
        Duration portalBefore = portal.cpuWithoutCompilers();
        Duration databaseBefore = databaseCpu();
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            client.get(address);
            times[round] = (System.nanoTime() - begin) / 1e6;
        }
        double ofPortal = portal.cpuWithoutCompilers().minus(portalBefore).toNanos() / 1e6 / ROUNDS;
        double ofDatabase = databaseCpu().minus(databaseBefore).toNanos() / 1e6 / ROUNDS;
        Arrays.sort(times);
        return new Cost(ofPortal, ofDatabase, times[ROUNDS / 2]);
    }

    /** Of the server's processes, which are its children but nobody else's. */
    private Duration databaseCpu() {
        return ProcessTimes.ofTree(server);
    }

    private static ProcessHandle server(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select pg_backend_pid()")) {
            found.next();
            return ProcessHandle.of(found.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private SignedInClient client() throws IOException {
        return SignedInClient.signIn(portal.url(), "ada", "consumer", "team-analytics");
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(condition);
    }

    private Map<String, String> settings(Path products) {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, products);
        settings.put("quarkus.oidc.authentication.cookie-force-secure", "false");
        settings.put("fondaco.products.harvest-on-change", "false");
        for (String job : List.of("grants-drift", "metadata-harvest", "usage-poll", "search-rebuild")) {
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
