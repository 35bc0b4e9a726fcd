package io.fondaco;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.DemoWeather;
import io.fondaco.testing.EventStream;
import io.fondaco.testing.HoldingProxy;
import io.fondaco.testing.HoldingProxy.Held;
import io.fondaco.testing.PortalProcess;
import io.fondaco.testing.TokenIssuer;
import io.fondaco.testing.TrinoForTests;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged portal on PostgreSQL, killed while it gives access and takes events: started again, it makes true what
 * was approved, and has every event that it said it has. Four times; twenty with {@code -Pthorough}.
 */
class KilledPortalIT {

    private static final String DAILY = "weather/daily-temperatures";
    private static final String QUERY = "SELECT max(day) FROM lake.weather.daily_temperatures";
    private static final Path DEMO = Path.of("src", "demo", "products");
    private static final int RUNS = Integer.getInteger("fondaco.kills", 2);
    private static final int SECONDS_TO_THE_STATEMENT = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path products;

    private static EmbeddedPostgres postgres;
    private static TokenIssuer issuer;
    private static HoldingProxy proxy;
    private static PortalProcess portal;
    private static EventStream events;

    @BeforeAll
    static void start() throws IOException {
        DemoWeather.make();
        describeTheProduct();
        postgres = EmbeddedPostgres.start();
        issuer = TokenIssuer.start();
        proxy = HoldingProxy.before(TrinoForTests.http());
        portal = new PortalProcess(settings());
        portal.start();
        events = EventStream.to(URI.create(portal.url() + "/ingest/trino"), PortalProcess.INGEST_TOKEN);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable part : new AutoCloseable[] {events, portal, proxy, issuer, postgres}) {
            if (part != null) {
                part.close();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void killedBetweenApprovalAndGrant(int run) throws Exception {
        String person = "before-grant-" + run;
        Held grant = proxy.hold(List.of(grantTo(person)));

        String request = approvedRequestOf(person);
        killWhile(grant);

        assertThatIsRefused(person);
        portal.start();
        assertThatBecomesTrue(request, person);
        assertThatNoAcceptedEventIsMissing();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void killedBetweenGrantAndReadBack(int run) throws Exception {
        String person = "before-read-" + run;
        assertThatIsRefused(person);
        Held readBack = proxy.hold(List.of(grantTo(person), KilledPortalIT::readsPrivileges));

        String request = approvedRequestOf(person);
        killWhile(readBack);

        assertThatIsLetIn(person);
        portal.start();
        assertThatBecomesTrue(request, person);
        assertThatNoAcceptedEventIsMissing();
    }

    static IntStream runs() {
        return IntStream.rangeClosed(1, RUNS);
    }

    private static Predicate<String> grantTo(String person) {
        return statement -> statement.startsWith("GRANT SELECT") && statement.contains('"' + person + '"');
    }

    private static boolean readsPrivileges(String statement) {
        return statement.contains("information_schema.table_privileges");
    }

    private static void killWhile(Held statement) throws InterruptedException {
        try {
            assertThat(statement.arrivesWithin(SECONDS_TO_THE_STATEMENT))
                    .as("the statement comes")
                    .isTrue();
            portal.kill();
        } finally {
            statement.drop();
        }
    }

    private static String approvedRequestOf(String person) {
        String id = as(person)
                .body(Map.of(
                        "product",
                        DAILY,
                        "purpose",
                        "To see what is left of an approval after a crash",
                        "endsOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                        "termsAccepted",
                        true))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // Nobody is approved before the portal has seen the view, soon after its first start.
        await().atMost(PATIENCE)
                .until(() -> as("otto", "team-weather")
                                .body(Map.of("outcome", "APPROVED", "reason", "", "version", version(id)))
                                .post("/api/v1/requests/{id}/decision", id)
                                .statusCode()
                        == 200);
        return id;
    }

    private static int version(String request) {
        return as("otto", "team-weather").get("/api/v1/requests/{id}", request).path("version");
    }

    private static void assertThatBecomesTrue(String request, String person) throws SQLException {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(grantsOf(person)).containsExactly("VERIFIED"));
        assertThatIsLetIn(person);
        String state = as(person).get("/api/v1/requests/{id}", request).path("state");
        assertThat(state).isEqualTo("APPROVED");
        assertThat(toldOf(person)).containsExactly("request.sent", "request.approved", "grant.given");
    }

    /** What the audit trail says of this person, in order. */
    private static List<String> toldOf(String person) throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = database.prepareStatement(
                        "select action from audit_event where ? in (actor, on_behalf_of) order by at")) {
            statement.setString(1, person);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
            }
        }
        return actions;
    }

    private static List<String> grantsOf(String person) {
        return as(person).get("/api/v1/agreements").jsonPath().getList("items.grant");
    }

    private static RequestSpecification as(String person, String... groups) {
        return given().baseUri(portal.url())
                .auth()
                .oauth2(issuer.token(person, groups))
                .contentType("application/json");
    }

    private static void assertThatIsLetIn(String person) {
        try (TrinoSession session = TrinoForTests.as(person)) {
            assertThat(session.read(QUERY, row -> row.getString(1))).hasSize(1);
        }
    }

    private static void assertThatIsRefused(String person) {
        assertThatThrownBy(() -> assertThatIsLetIn(person))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    private static void assertThatNoAcceptedEventIsMissing() throws SQLException {
        Set<String> missing = new HashSet<>(events.accepted());
        assertThat(missing).isNotEmpty();
        missing.removeAll(storedQueries());
        assertThat(missing).isEmpty();
    }

    private static Set<String> storedQueries() throws SQLException {
        Set<String> stored = new HashSet<>();
        try (Connection database = postgres.getPostgresDatabase().getConnection();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select query_id from query_record")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    /** One product of the demo, so that the portal asks Trino for nothing that is not there. */
    private static void describeTheProduct() throws IOException {
        Files.copy(DEMO.resolve("domains.yaml"), products.resolve("domains.yaml"));
        Path folder = Files.createDirectories(products.resolve(DAILY));
        for (String file : List.of("product.odps.yaml", "daily-temperatures.odcs.yaml")) {
            Files.copy(DEMO.resolve(DAILY).resolve(file), folder.resolve(file));
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = PortalProcess.settings(postgres, issuer, products);
        settings.put("fondaco.engine.url", proxy.jdbcUrl());
        settings.put("fondaco.engine.roles", "lake:admin");
        settings.put("fondaco.engine.statement-timeout", "3s");
        settings.put("fondaco.access.lease", "13s");
        settings.put("fondaco.access.statement-life", "13s");
        settings.put("fondaco.access.pause-when-down", "1s");
        settings.put("fondaco.products.start-waits", "30s");
        settings.put("fondaco.jobs.grants-reconcile", "* * * * * ?");
        settings.put("fondaco.jobs.grants-drift", "off");
        settings.put("fondaco.jobs.metadata-harvest", "off");
        settings.put("fondaco.jobs.usage-poll", "off");
        return settings;
    }
}
