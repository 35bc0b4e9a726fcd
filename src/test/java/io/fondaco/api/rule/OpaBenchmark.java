package io.fondaco.api.rule;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.rule.KeepRules;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.opa.HeldRights;
import io.fondaco.engine.opa.OpaRules;
import io.fondaco.engine.opa.Policy;
import io.fondaco.engine.opa.Question;
import io.fondaco.engine.rule.OpaConfig.Others;
import io.fondaco.engine.rule.Right;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a decision costs Trino: over HTTP beside a server that allows everything, and the decision alone. */
@QuarkusTest
class OpaBenchmark {

    private static final QualifiedName THINGS = QualifiedName.parse("decided.default.things");
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 5_000;
    private static final int RIGHTS = 10_000;

    @TestHTTPResource(value = "/opa/main/test-token-of-decisions/allow", management = true)
    URI portal;

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @Inject
    KeepRules keepRules;

    @Inject
    Vertx vertx;

    @Test
    void anAnswerOverHttp() throws Exception {
        samples.reset();
        engine.create(
                new HarvestedObject(THINGS, "TABLE", null, List.of(new HarvestedColumn("zip", "varchar(5)", 1, null))));
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "things",
                        Samples.describe("Things", "All things", THINGS).owners("stella")));
        samples.signedIn(ADA);
        story.granted(STELLA, story.asked(ADA, "retail", "things", 30));
        keepRules.run();
        HttpServer open = vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(body -> request.response()
                                .putHeader("Content-Type", "application/json")
                                .end("{\"result\":true}")))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        URI floor = URI.create("http://127.0.0.1:" + open.actualPort() + "/allow");
        Benchmark allow = new Benchmark("A server that allows everything, over HTTP");
        Benchmark decide = new Benchmark("An answer to Trino's OPA plugin, over HTTP");
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                if (round == 0) {
                    allow.warm();
                    decide.warm();
                }
                allow.time(() -> ask(client, floor));
                decide.time(() -> ask(client, portal));
            }
        } finally {
            open.close();
        }
        decide.report(allow);
    }

    @Test
    void theDecisionAlone() throws Exception {
        Set<Right> rights = IntStream.range(0, RIGHTS)
                .mapToObj(each -> new Right(
                        each == 0 ? THINGS : new QualifiedName("decided", "schema_" + each % 50, "table_" + each % 500),
                        each == 0 ? "ada" : "reader" + each / 20))
                .collect(Collectors.toSet());
        Policy policy = new Policy(Set.of("decided"), Set.of("admin"), "admin", Others.DENY, true);
        OpaRules answers = new OpaRules(policy, HeldRights.of(rights));
        byte[] body = body().getBytes(StandardCharsets.UTF_8);
        Benchmark parse = new Benchmark("A question read, a thousand times");
        Benchmark decide = new Benchmark("The same and answered by 10,000 rights");
        for (int round = -50; round < 200; round++) {
            if (round == 0) {
                parse.warm();
                decide.warm();
            }
            parse.time(() -> IntStream.range(0, 1_000)
                    .forEach(each ->
                            assertThat(Question.parse(body).user() != null).isTrue()));
            decide.time(() -> IntStream.range(0, 1_000)
                    .forEach(each ->
                            assertThat(answers.allows(Question.parse(body))).isTrue()));
        }
        decide.report(parse);
    }

    private static void ask(HttpClient client, URI uri) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body()).isEqualTo("{\"result\":true}");
    }

    private static String body() {
        return """
                {"input": {"context": {"identity": {"user": "ada", "groups": []}, "softwareStack": {"trinoVersion": "476"}},
                  "action": {"operation": "SelectFromColumns", "resource": {"table": {"catalogName": "decided",
                  "schemaName": "default", "tableName": "things", "columns": ["zip"]}}}}}
                """;
    }
}
