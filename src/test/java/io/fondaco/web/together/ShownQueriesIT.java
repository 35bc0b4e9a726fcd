package io.fondaco.web.together;

import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.RealTrino;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every query that a page shows for copying runs in Trino, for the whole demo company. */
@QuarkusTest
@TestProfile(RealTrino.class)
@TestSecurity(
        user = "gita",
        roles = {"team-platform", "platform-admin"})
class ShownQueriesIT {

    private static final Person GITA = new Person("gita", "gita", "", Set.of("team-platform"), true);
    private static final List<String> SCRIPTS =
            List.of("20-retail.sql", "30-finance.sql", "40-logistics.sql", "50-customer.sql");

    /** The only object of the demo that the portal makes itself, where a domain's principal is configured. */
    private static final String RAINFALL = "lake.weather.daily_rainfall";

    private static final Path RAINFALL_SQL =
            Path.of("src", "demo", "products", "weather", "daily-rainfall", "daily-rainfall.sql");

    private static final int AT_ONCE = 4;

    @Inject
    DataProducts products;

    @Inject
    HarvestMetadata harvest;

    @BeforeAll
    static void makeTheTables() throws IOException {
        DemoWeather.make();
        try (TrinoSession admin = TrinoForTests.admin()) {
            for (String script : SCRIPTS) {
                Arrays.stream(Files.readString(Path.of("src", "demo", "sql", script))
                                .split(";\\s*(\\R|$)", -1))
                        .filter(statement -> !statement.isBlank())
                        .forEach(admin::run);
            }
            admin.run("CREATE OR REPLACE VIEW " + RAINFALL + " AS " + Files.readString(RAINFALL_SQL));
        }
    }

    /** Other tests of the run let the portal make it. */
    @AfterAll
    static void dropWhatThePortalMakes() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("DROP VIEW IF EXISTS " + RAINFALL);
        }
    }

    @BeforeEach
    void look() {
        harvest.run();
    }

    @Test
    void everyShownQueryRuns() {
        List<Future<String>> runs = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            for (String path : paths()) {
                shown(path).forEach(sql -> runs.add(clients.submit(() -> refusal(path, sql))));
            }
        }

        assertThat(runs.stream().map(Future::resultNow)).allMatch(String::isEmpty);
        assertThat(runs).hasSizeGreaterThan(60);
    }

    /** Why Trino does not run it; empty where it does. */
    private static String refusal(String path, String sql) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.read(sql, row -> row.getObject(1));
            return "";
        } catch (EngineError e) {
            return path + ": " + e.getMessage() + "\n" + sql;
        }
    }

    @Test
    void temperaturesAndSalesAreJoinedAndGiveRows() {
        var page = page("/products/weather/daily-temperatures/together?with=retail/store-transactions&check=now");
        String join = page.select("#join").text();

        assertThat(page.select("#check").text()).contains("Checked in Trino");
        assertThat(join).contains("CAST(b.sold_at AS date) = a.day", "b.zip_code = a.zip_code");
        try (TrinoSession admin = TrinoForTests.admin()) {
            assertThat(admin.read(join, row -> row.getString(1))).hasSize(100);
        }
    }

    private List<String> paths() {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.visibleTo(GITA).stream()
                        .filter(product -> product.status().isPublic())
                        .map(DataProduct::path)
                        .toList());
    }

    private static List<String> shown(String path) {
        String product = "/products/" + path;
        List<String> queries = new ArrayList<>();
        List<String> datasets =
                page(product + "/connect").select("select[name=dataset] option").eachAttr("value");
        for (String dataset : datasets.isEmpty() ? List.of("") : datasets) {
            String which = "?dataset=" + dataset;
            queries.addAll(page(product + "/connect" + which)
                    .select("pre[id^=example]")
                    .eachText());
            queries.addAll(page(product + "/sample" + which).select("#query").eachText());
        }
        for (Element companion : page(product + "/together").select(".picklist a")) {
            queries.addAll(page(companion.attr("href").replace("%2F", "/"))
                    .select("#join")
                    .eachText());
        }
        return queries;
    }
}
