package io.fondaco.api.usage;

import static io.fondaco.testing.Samples.DAILY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.LineageEdge;
import io.fondaco.lineage.follow.FollowLineage;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.fondaco.usage.reported.ForgetReports;
import io.fondaco.usage.reported.Producer;
import io.fondaco.usage.reported.ReadLocations;
import io.fondaco.usage.reported.ReportedUses;
import io.fondaco.web.Browsing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenLineageApiTest {

    private static final String TOKEN = "test-token-of-spark";
    private static final String SPARK = "https://github.com/OpenLineage/OpenLineage/tree/1.47.1/integration/spark";
    private static final String FILES_OF_DAILY =
            "{\"namespace\":\"s3://lake\",\"name\":\"warehouse/weather.db/daily_temperatures\"}";
    private static final String REPORT = """
            {"namespace":"s3://lake","name":"elsewhere/x","facets":{
              "symlinks":{"identifiers":[{"namespace":"hive://metastore:9083","name":"reports.warm_days","type":"TABLE"}]},
              "columnLineage":{"fields":{"place":{"inputFields":[
                {"namespace":"s3://lake","name":"warehouse/weather.db/daily_temperatures","field":"zip"}]}}}}}
            """;

    @Inject
    Samples samples;

    @Inject
    ReportedUses uses;

    @Inject
    FollowLineage follow;

    @Inject
    ForgetReports forget;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @Inject
    ReadLocations locations;

    @Inject
    EntityManager database;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void aRunIsStoredOnceBeforeItIsAnswered() {
        String run = UUID.randomUUID().toString();
        assertThat(post(event(run, "COMPLETE", SPARK)).statusCode()).isEqualTo(202);
        assertThat(post(event(run, "COMPLETE", SPARK)).statusCode()).isEqualTo(202);
        assertThat(post(event(UUID.randomUUID().toString(), "FAIL", SPARK)).statusCode())
                .isEqualTo(202);

        assertThat(reported()).singleElement().satisfies(report -> {
            assertThat(report.producer()).isEqualTo(Producer.SPARK);
            assertThat(report.runs()).isEqualTo(2);
            assertThat(report.failed()).isEqualTo(1);
        });
    }

    @Test
    void whatOnlyBeganOrIsNoRunIsTakenAndLeft() {
        assertThat(post(event(UUID.randomUUID().toString(), "START", SPARK)).statusCode())
                .isEqualTo(202);
        assertThat(
                        post("{\"job\":{\"namespace\":\"spark-jobs\",\"name\":\"a\"},\"eventTime\":\"2026-11-27T10:00:00Z\"}")
                                .statusCode())
                .isEqualTo(202);
        assertThat(reported()).isEmpty();
    }

    @Test
    void aTokenReportsItsNamespacesAlone() {
        Response refused =
                post(event(UUID.randomUUID().toString(), "COMPLETE", SPARK).replace("spark-jobs", "payroll"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body().asString()).isEqualTo("This token may not report jobs of the namespace “payroll”.");
        assertThat(reported()).isEmpty();
    }

    @Test
    void tokensOpenTheirOwnDoorAlone() {
        String body = event(UUID.randomUUID().toString(), "COMPLETE", SPARK);
        assertThat(post("/ingest/openlineage", "test-ingest-token", body).statusCode())
                .isEqualTo(401);
        assertThat(post("/ingest/trino", TOKEN, body).statusCode()).isEqualTo(401);
        assertThat(given().body(body).post("/ingest/openlineage").statusCode()).isEqualTo(401);
        assertThat(post("/ingest/openlineage/", TOKEN, body).statusCode()).isEqualTo(202);
    }

    @Test
    void whatIsWrongWithABodyIsOneSentence() {
        String good = event(UUID.randomUUID().toString(), "COMPLETE", SPARK);
        assertThat(refusal("{\"run\":")).isEqualTo("The body is not one whole JSON object.");
        assertThat(refusal("[" + good + "]")).startsWith("The body is not one JSON object");
        assertThat(refusal("{\"run\":{}}")).isEqualTo("The event has no job.namespace.");
        assertThat(refusal(good.replace("runId", "run"))).startsWith("The event has no run.runId");
        assertThat(refusal(good.replace("eventTime", "time"))).startsWith("The event has no eventTime");
    }

    private static String refusal(String body) {
        Response response = post(body);
        assertThat(response.statusCode()).isEqualTo(400);
        return response.body().asString();
    }

    @Test
    void aPackedBodyIsUnpackedUpToItsBound() throws IOException {
        assertThat(packed(event(UUID.randomUUID().toString(), "COMPLETE", SPARK)))
                .isEqualTo(202);
        assertThat(reported()).hasSize(1);
        assertThat(packed("{\"a\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}")).isEqualTo(400);
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return given().header("Authorization", "Bearer " + TOKEN)
                .header("Content-Encoding", "gzip")
                .contentType("application/octet-stream")
                .body(packed.toByteArray())
                .post("/ingest/openlineage")
                .statusCode();
    }

    @Test
    void whatARunMadeIsLineageColumnByColumn() {
        post(event(UUID.randomUUID().toString(), "COMPLETE", SPARK));
        follow.run();

        assertThat(edges(DAILY, QualifiedName.parse("lake.reports.warm_days"))).containsExactly(How.REPORTED_BY_SPARK);
        List<?> columns = database.createNativeQuery("select from_column || '>' || to_column from lineage_column"
                        + " where how = 'REPORTED_BY_SPARK'")
                .getResultList();
        assertThat(columns).isEqualTo(List.of("zip>place"));
        assertThat(count("reported_lineage")).isZero();
    }

    @Test
    void aTableIsKnownByWhereItsFilesLie() {
        engine.create(
                new HarvestedObject(DAILY, "TABLE", null, List.of(new HarvestedColumn("zip", "varchar", 1, null))));
        engine.keepFiles(DAILY, new TableFiles("PARQUET", false, false, Optional.of("s3a://files/warehouse/daily/")));
        harvest.run();
        assertThat(locations.run()).isEqualTo(1);
        assertThat(locations.run()).isZero();

        String body = event(UUID.randomUUID().toString(), "COMPLETE", SPARK);
        post(body.replace(FILES_OF_DAILY, "{\"namespace\":\"s3://files\",\"name\":\"warehouse/daily\"}"));

        assertThat(reported()).hasSize(1);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analysts")
    void thePageOfUsageSaysWhatToolsReportAndCountsItNowhereElse() {
        post(event(UUID.randomUUID().toString(), "COMPLETE", SPARK));

        assertThat(Browsing.page("/products/weather/daily-temperatures/usage")
                        .select("#reported tbody tr")
                        .text())
                .startsWith("Reported by Spark 1 0");
        assertThat(count("usage_day")).isZero();
        assertThat(Browsing.page("/products/weather/daily-temperatures/usage")
                        .select("main")
                        .text())
                .contains("No query on this product has been seen yet");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theLineageSaysWhoReportedIt() {
        post(event(UUID.randomUUID().toString(), "COMPLETE", SPARK));
        follow.run();
        assertThat(Browsing.page("/products/weather/daily-temperatures/lineage")
                        .select("main")
                        .text())
                .contains("Reported by Spark", "lake.reports.warm_days");
    }

    @Test
    void whatIsOldIsForgotten() {
        post(event(UUID.randomUUID().toString(), "COMPLETE", SPARK));
        assertThat(forget.run()).isZero();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update reported_run set received_at = timestamp '2020-01-01 00:00:00'")
                    .executeUpdate();
            database.createNativeQuery("update reported_use set used_on = date '2020-01-01'")
                    .executeUpdate();
        });
        assertThat(forget.run()).isEqualTo(2);
        assertThat(count("reported_use")).isZero();
    }

    private List<ReportedUses.Report> reported() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return uses.of(List.of(DAILY), today.minusDays(1), today);
    }

    private List<How> edges(QualifiedName from, QualifiedName to) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select edge from LineageEdge edge join LineageObject f on f.id = edge.key.fromId join"
                                        + " LineageObject t on t.id = edge.key.toId where f.name = :f and t.name = :t",
                                LineageEdge.class)
                        .setParameter("f", from)
                        .setParameter("t", to)
                        .getResultStream()
                        .map(edge -> edge.key().how())
                        .toList());
    }

    private long count(String table) {
        return ((Number) database.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }

    private static Response post(String body) {
        return post("/ingest/openlineage", TOKEN, body);
    }

    private static Response post(String address, String token, String body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(address);
    }

    /** As the spec 2-0-2 has it, with what Spark adds. */
    private static String event(String run, String type, String producer) {
        return """
                {"eventTime":"%s","producer":"%s","eventType":"%s",
                 "schemaURL":"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent",
                 "run":{"runId":"%s","facets":{"x":{}}},
                 "job":{"namespace":"spark-jobs","name":"nightly.warm_days"},
                 "inputs":[%s],"outputs":[%s]}
                """.formatted(Instant.now(), producer, type, run, FILES_OF_DAILY, REPORT);
    }
}
