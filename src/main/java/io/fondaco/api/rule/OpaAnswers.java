package io.fondaco.api.rule;

import io.fondaco.access.rule.KnownRights;
import io.fondaco.access.rule.OpaRights;
import io.fondaco.engine.opa.BadQuestion;
import io.fondaco.engine.opa.HeldRights;
import io.fondaco.engine.opa.OpaRules;
import io.fondaco.engine.opa.Policy;
import io.fondaco.engine.opa.Question;
import io.fondaco.engine.rule.OpaCatalogs;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers Trino's OPA plugin on the management port, from memory and without a statement. The plugin sends no header of
 * its own, so the token stands in the address. Without rights to answer by, nobody holds anything.
 */
@ApplicationScoped
class OpaAnswers {

    private static final String CLUSTER = "cluster";
    private static final String TOKEN = "token";
    private static final String QUESTION = "question";
    private static final Set<String> WITHOUT_ANY = Set.of("row-filters", "batch-column-masks");

    /** A list of a hundred thousand tables with long names; a longer one is refused, and its query with it. */
    private static final long LONGEST_BODY = 32L * 1024 * 1024;

    /** Each answer takes microseconds, but for long lists. */
    private static final int THREADS = 4;

    private final OpaCatalogs catalogs;
    private final OpaRights rights;
    private final OpaToken token;
    private final WorkerExecutor threads;
    private final Map<String, Policy> policies = new ConcurrentHashMap<>();

    OpaAnswers(Vertx vertx, OpaCatalogs catalogs, OpaRights rights, OpaToken token) {
        this.threads = vertx.createSharedWorkerExecutor("opa", THREADS);
        this.catalogs = catalogs;
        this.rights = rights;
        this.token = token;
    }

    /** Who does not know the token is turned away before the body is read. */
    void register(@Observes ManagementInterface management) {
        String path = "/opa/:" + CLUSTER + "/:" + TOKEN + "/:" + QUESTION;
        management.router().route(HttpMethod.POST, path).handler(this::letIn);
        management
                .router()
                .route(HttpMethod.POST, path)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .handler(this::answerApart);
    }

    /** Not among the pages, which may all be waiting for the very query that Trino asks about. */
    private void answerApart(RoutingContext context) {
        threads.executeBlocking(
                        () -> {
                            answer(context);
                            return true;
                        },
                        false)
                .onFailure(context::fail);
    }

    private void letIn(RoutingContext context) {
        if (token.opens(context.pathParam(CLUSTER), context.pathParam(TOKEN))) {
            context.next();
        } else {
            context.response().setStatusCode(404).end();
        }
    }

    private void answer(RoutingContext context) {
        String cluster = context.pathParam(CLUSTER);
        String asked = context.pathParam(QUESTION);
        Buffer body = context.body().buffer();
        try {
            Question question = Question.parse(body == null ? new byte[0] : body.getBytes());
            if (asked.equals("allow")) {
                result(context, answers(cluster).allows(question));
            } else if (asked.equals("batch")) {
                result(context, answers(cluster).allowed(question));
            } else if (WITHOUT_ANY.contains(asked)) {
                result(context, List.of());
            } else {
                context.response().setStatusCode(404).end();
            }
        } catch (BadQuestion e) {
            context.response()
                    .setStatusCode(400)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(e.getMessage() + "\n");
        }
    }

    private OpaRules answers(String cluster) {
        Policy policy = policies.computeIfAbsent(cluster, name -> Policy.of(name, catalogs));
        HeldRights held = rights.known(cluster).map(KnownRights::held).orElse(HeldRights.NONE);
        return new OpaRules(policy, held);
    }

    private static void result(RoutingContext context, Object value) {
        context.response().putHeader("Content-Type", "application/json").end("{\"result\":" + value + "}");
    }
}
