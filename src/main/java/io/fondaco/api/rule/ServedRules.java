package io.fondaco.api.rule;

import io.fondaco.common.Sha256;
import io.fondaco.engine.rule.RuledCatalogs;
import io.fondaco.engine.rule.RulesConfig.ClusterRules;
import io.fondaco.engine.rule.RulesFile;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The file of rules over HTTP, on the management port, where the configuration says so: always what was written last, so
 * that neither a broken rule nor a database that is down changes what is answered.
 */
@ApplicationScoped
class ServedRules {

    private static final String CLUSTER = "cluster";

    private final RuledCatalogs ruled;

    ServedRules(RuledCatalogs ruled) {
        this.ruled = ruled;
    }

    void register(@Observes ManagementInterface management) {
        management.router().route(HttpMethod.GET, "/access-rules/:" + CLUSTER).blockingHandler(this::answer, false);
    }

    private void answer(RoutingContext context) {
        Optional<String> text = ruled.of(context.pathParam(CLUSTER))
                .filter(ClusterRules::serve)
                .flatMap(rules -> new RulesFile(rules.file()).text());
        if (text.isEmpty()) {
            context.response().setStatusCode(404).end();
            return;
        }
        String tag = '"' + Sha256.hex(text.get()) + '"';
        context.response().putHeader("ETag", tag).putHeader("Cache-Control", "no-cache");
        if (tag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().putHeader("Content-Type", "application/json").end(text.get());
        }
    }
}
