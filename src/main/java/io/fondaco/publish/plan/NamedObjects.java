package io.fondaco.publish.plan;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a product may offer a table or view that somebody else made. The portal's own user gives its owners and readers
 * their access, so Trino refuses nothing by itself: the domain must be allowed to hand it on, and whoever publishes to
 * read it.
 */
@ApplicationScoped
class NamedObjects {

    private final Clusters clusters;
    private final PersonEngines engines;
    private final ClusterDefinitions definitions;

    NamedObjects(Clusters clusters, PersonEngines engines, ClusterDefinitions definitions) {
        this.clusters = clusters;
        this.engines = engines;
        this.definitions = definitions;
    }

    /** What stands against what this port names; empty where it may be offered. */
    Optional<Problem> against(Intent intent, OutputPort.Description port, @Nullable DomainConfig domain) {
        QualifiedName object = port.object();
        try {
            return flaw(object)
                    .or(() -> domain == null ? notOwn(intent, object) : notOfDomain(intent, object, domain))
                    .or(() -> unreadable(intent, object))
                    .map(reason -> problem(intent, port, reason));
        } catch (EngineError e) {
            return Optional.of(problem(
                    intent, port, "Trino does not tell whether you may offer " + object + ": " + e.getMessage()));
        }
    }

    /** What it is now, so that a plan is another one once it has changed. */
    String seen(OutputPort.Description port) {
        QualifiedName object = port.object();
        try {
            return definitions
                    .of(object.cluster())
                    .seen(object)
                    .map(seen -> PlannedObjects.asSeen(object, seen))
                    .orElse(object + " is not in Trino");
        } catch (EngineError e) {
            return "Trino does not tell what " + object + " is";
        }
    }

    private static Problem problem(Intent intent, OutputPort.Description port, String reason) {
        return intent.inContract(port, "servers", reason);
    }

    /** What no query may name, no port may name either. */
    private static Optional<String> flaw(QualifiedName object) {
        return object.namesHidden()
                ? Optional.of(object + " is made by the portal behind or beside another object: name that one.")
                : SelectCheck.of("SELECT * FROM " + object.sql(), object.cluster()).flaws().stream()
                        .map(SelectCheck.Flaw::sentence)
                        .findFirst();
    }

    private Optional<String> notOwn(Intent intent, QualifiedName object) {
        return passes(object, intent.asker().name())
                ? Optional.empty()
                : Optional.of(object + " is not yours to offer: the domain "
                        + intent.files().domain()
                        + " has no sources, so whoever publishes must own it in Trino, or hold"
                        + " SELECT on it with grant option.");
    }

    private Optional<String> notOfDomain(Intent intent, QualifiedName object, DomainConfig domain) {
        return domain.holds(object.place()) || passes(object, domain.principal())
                ? Optional.empty()
                : Optional.of("The domain " + intent.files().domain() + " may not offer " + object
                        + ": it lies in none of its sources and targets, and " + domain.principal()
                        + " does not hold SELECT on it with grant option.");
    }

    private boolean passes(QualifiedName object, String principal) {
        return clusters.of(object.cluster()).held(object, principal).passable().contains(Privilege.SELECT);
    }

    private Optional<String> unreadable(Intent intent, QualifiedName object) {
        String name = intent.asker().name();
        try {
            return engines.of(object.cluster(), name)
                    .whyNot("SELECT * FROM " + object.sql())
                    .map(why -> "Trino does not let you read " + object + ", so you can't offer it: " + why);
        } catch (EngineError e) {
            if (e.kind() != EngineError.Kind.NOT_IN_NAME) {
                throw e;
            }
            return mayRead(object, name)
                    ? Optional.empty()
                    : Optional.of("Trino lets the portal ask nothing in your name, and lists no right of yours to read "
                            + object + ", so you can't offer it.");
        }
    }

    private boolean mayRead(QualifiedName object, String name) {
        Engine engine = clusters.of(object.cluster());
        if (engine.privileges(object, name).contains(Privilege.SELECT)) {
            return true;
        }
        Map<Grantee, Held> held =
                engine.held(object.catalog(), Set.of(object.schema())).getOrDefault(object, Map.of());
        return held.entrySet().stream()
                .anyMatch(grant -> grant.getKey().isEveryone()
                        && grant.getValue().privileges().contains(Privilege.SELECT));
    }
}
