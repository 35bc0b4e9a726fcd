package io.fondaco.api.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.testing.AtOnce;
import io.fondaco.usage.event.TrinoEvents;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import io.fondaco.usage.intake.UnreadableEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrinoIngestApiTest {

    private static final String TOKEN = "test-ingest-token";
    private static final String OF_EAST = "test-ingest-token-of-east";

    @TestHTTPResource
    URL url;

    @Inject
    EntityManager database;

    @Inject
    UnreadableEvents unreadable;

    @Test
    void aFinishedQueryIsStoredBeforeItIsAnswered() {
        String id = newId();
        assertThat(post(event(id)).statusCode()).isEqualTo(202);
        assertThat(count("query_record", id)).isEqualTo(1);
        assertThat(count("query_table", id)).isEqualTo(3);
        assertThat(count("query_unfolded", id)).isEqualTo(1);
    }

    @Test
    void aQueryIsKeptWithTheClusterItRanIn() {
        String id = newId();
        assertThat(post("/ingest/trino/east", OF_EAST, event(id)).statusCode()).isEqualTo(202);
        List<?> clusters = database.createNativeQuery("select distinct cluster from query_table where query_id = ?1")
                .setParameter(1, id)
                .getResultList();
        assertThat(clusters).isEqualTo(List.of("east"));

        assertThat(post("/ingest/trino/west", event(newId())).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenOpensItsOwnClusterAlone() {
        assertThat(post("/ingest/trino/east", TOKEN, event(newId())).statusCode())
                .isEqualTo(401);
        assertThat(post("/ingest/trino/east/", TOKEN, event(newId())).statusCode())
                .isEqualTo(401);
        assertThat(post("/ingest/trino/east;x=1", TOKEN, event(newId())).statusCode())
                .isBetween(400, 401);
        assertThat(post("/ingest/trino", OF_EAST, event(newId())).statusCode()).isEqualTo(401);
        assertThat(post("/ingest/trino/main", OF_EAST, event(newId())).statusCode())
                .isEqualTo(401);
        assertThat(post("/ingest/trino/main", TOKEN, event(newId())).statusCode())
                .isEqualTo(202);
    }

    @Test
    void whileATokenIsChangedBothCount() {
        assertThat(post("/ingest/trino", "earlier-test-ingest-token", event(newId()))
                        .statusCode())
                .isEqualTo(202);
        assertThat(post("/ingest/trino/east", "earlier-test-ingest-token", event(newId()))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPackedBodyIsUnpacked() throws IOException {
        String id = newId();
        assertThat(packed("gzip", gzip(event(id))).statusCode()).isEqualTo(202);
        assertThat(count("query_record", id)).isEqualTo(1);

        assertThat(packed("gzip", event(newId()).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        assertThat(packed("br", gzip(event(newId()))).body().asString()).contains("gzip it does");
    }

    private static Response packed(String encoding, byte[] body) {
        return given().header("Authorization", "Bearer " + TOKEN)
                .header("Content-Encoding", encoding)
                .contentType("application/octet-stream")
                .body(body)
                .post("/ingest/trino");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void allEventsOfARealTrinoAreTaken() {
        for (String body : TrinoEvents.completed()) {
            assertThat(post(body).statusCode()).isEqualTo(202);
            assertThat(post(body).statusCode()).isEqualTo(202);
        }
        long stored = ((Number) database.createNativeQuery("select count(*) from query_record"
                                + " where query_id like '20261122_18____\\__%\\_gjunh' escape '\\'")
                        .getSingleResult())
                .longValue();
        assertThat(stored).isEqualTo(22);
    }

    @Test
    void theStartOfAQueryIsTakenAndNotStored() {
        for (String body : TrinoEvents.created()) {
            String id = newId();
            assertThat(post(body.replaceFirst("\"queryId\": \"[^\"]+\"", "\"queryId\": \"" + id + "\""))
                            .statusCode())
                    .isEqualTo(202);
            assertThat(count("query_record", id)).isZero();
        }
    }

    @Test
    void aQueryIsStoredOnceHoweverOftenItComesAtOnce() throws Exception {
        String id = newId();
        Callable<Integer> send = () -> post(event(id)).statusCode();
        assertThat(AtOnce.times(48, send)).containsOnly(202);
        assertThat(count("query_record", id)).isEqualTo(1);
        assertThat(count("query_table", id)).isEqualTo(3);
    }

    @Test
    void anUnreadableBodyIsRefusedAndCounted() {
        long before = unreadable(Reason.NOT_JSON);
        Response response = post("{\"metadata\":");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body().asString()).isEqualTo("The body is not one whole JSON object.");
        assertThat(unreadable(Reason.NOT_JSON)).isEqualTo(before + 1);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsToBeBroughtAgain() {
        String id = newId();
        String stored = stored();
        QuarkusTransaction.begin();
        try {
            // Another node is about to store the same query, and does not come to an end.
            copy(stored, id);
            Response refused = post(event(id));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
        } finally {
            QuarkusTransaction.rollback();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(event(id)).statusCode()).isEqualTo(202));
        assertThat(count("query_record", id)).isEqualTo(1);
    }

    private void copy(String stored, String id) {
        database.createNativeQuery("insert into query_record (query_id, kind, user_name, person, client_tags, sql_text,"
                        + " state, created_at, ended_at, received_at, wall_millis, cpu_millis, queued_millis,"
                        + " planning_millis, execution_millis, physical_input_bytes, physical_input_rows, output_rows,"
                        + " written_rows, peak_memory_bytes) select cast(:id as varchar), kind, user_name, person,"
                        + " client_tags, sql_text, state, created_at, ended_at, received_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"
                        + " from query_record where query_id = :stored")
                .setParameter("id", id)
                .setParameter("stored", stored)
                .executeUpdate();
    }

    private String stored() {
        String id = newId();
        assertThat(post(event(id)).statusCode()).isEqualTo(202);
        return id;
    }

    @Test
    void withoutTheTokenNothingIsLetIn() {
        assertThat(given().body(event(newId())).post("/ingest/trino").statusCode())
                .isEqualTo(401);
        for (String header : List.of("Bearer wrong", "Bearer ", "Basic dGVzdDp0ZXN0", "test-ingest-token")) {
            Response response = given().header("Authorization", header)
                    .redirects()
                    .follow(false)
                    .body(event(newId()))
                    .post("/ingest/trino");
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void theTokenOpensNothingElse() {
        assertThat(given().header("Authorization", "Bearer " + TOKEN)
                        .redirects()
                        .follow(false)
                        .get("/ingest")
                        .statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void aBodyMayHaveFarMorePlansThanWhatIsKept() throws IOException {
        String id = newId();
        assertThat(statusOf("Transfer-Encoding: chunked", 40, "\"," + event(id).substring(1)))
                .contains(" 202 ");
        assertThat(count("query_record", id)).isEqualTo(1);
    }

    @Test
    void aLargerBodyIsRefusedWhetherOrNotItSaysItsSize() throws IOException {
        assertThat(statusOf("Content-Length: " + 257 * 1024 * 1024, 0, "")).contains(" 413 ");
        assertThat(statusOf("Transfer-Encoding: chunked", 257, "")).contains(" 413 ");
    }

    /** Over a plain socket, since the answer comes while a usual client still sends. */
    private String statusOf(String framing, int megabytes, String rest) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /ingest/trino HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + TOKEN + "\r\n"
                    + framing + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            String begin = "{\"a\":\"";
            try {
                for (int i = 0; i < megabytes; i++) {
                    String chunk = (i == 0 ? begin : "") + "x".repeat(1024 * 1024 - (i == 0 ? begin.length() : 0));
                    out.write(("100000\r\n" + chunk + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                if (!rest.isEmpty()) {
                    byte[] last = rest.getBytes(StandardCharsets.UTF_8);
                    out.write((Integer.toHexString(last.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(last);
                    out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            } catch (SocketException e) {
                assertThat(megabytes).isPositive();
            }
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static Response post(String body) {
        return post("/ingest/trino", body);
    }

    private static Response post(String address, String body) {
        return post(address, TOKEN, body);
    }

    private static Response post(String address, String token, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json; charset=utf-8")
                .body(body)
                .post(address);
    }

    private static String newId() {
        return "q_" + UUID.randomUUID();
    }

    private static String event(String id) {
        return TrinoEvents.completed().getFirst().replace("20261122_180137_00001_gjunh", id);
    }

    private long count(String table, String id) {
        return ((Number) database.createNativeQuery("select count(*) from " + table + " where query_id = :id")
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    private long unreadable(Reason reason) {
        return unreadable.since(LocalDate.of(2026, 1, 1)).stream()
                .filter(count -> count.reason() == reason)
                .mapToLong(UnreadableEvents.Count::seen)
                .sum();
    }
}
