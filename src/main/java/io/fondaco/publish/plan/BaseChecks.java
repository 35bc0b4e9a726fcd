package io.fondaco.publish.plan;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.engine.sql.SqlPlace;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the tables and views that a query stands on may be handed on by the domain that publishes it. */
@ApplicationScoped
class BaseChecks {

    /** Nobody gave this user anything: what it may read, everybody may. */
    private static final String STRANGER = "fondaco_stranger";

    private static final int DEEPEST = 20;

    private final Clusters clusters;
    private final ClusterDefinitions definitions;
    private final PersonEngines engines;
    private final OutputPorts ports;

    BaseChecks(Clusters clusters, ClusterDefinitions definitions, PersonEngines engines, OutputPorts ports) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.engines = engines;
        this.ports = ports;
    }

    List<Problem> of(Intent intent, OutputPort.Description port, SelectCheck select, DomainConfig domain) {
        List<Problem> problems = new ArrayList<>();
        select.reads()
                .forEach((base, place) ->
                        against(intent, base, domain).forEach(reason -> problems.add(at(intent, port, place, reason))));
        return problems;
    }

    private static Problem at(Intent intent, OutputPort.Description port, SqlPlace place, String reason) {
        return intent.inQuery(port, place.line(), "column " + place.column(), reason);
    }

    private List<String> against(Intent intent, QualifiedName base, DomainConfig domain) {
        try {
            return Stream.of(notOurs(intent, base, domain), openToAll(intent, base), invoker(base, new HashSet<>()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (EngineError e) {
            return List.of("Trino does not tell what " + base + " is: " + e.getMessage());
        }
    }

    /** In the sources and targets of the domain, or handed to its principal with the right to hand it on. */
    private Optional<String> notOurs(Intent intent, QualifiedName base, DomainConfig domain) {
        boolean ours = Stream.of(domain.sources(), domain.targets())
                .flatMap(schemas -> schemas.orElse(List.of()).stream())
                .anyMatch(base.place()::equals);
        if (ours || held(base, domain.principal()).passable().contains(Privilege.SELECT)) {
            return Optional.empty();
        }
        String name = intent.files().domain();
        return Optional.of(product(base, intent)
                .map(product -> base + " belongs to the product " + product
                        + ": ask for access to build on it, so that its owners agree.")
                .orElse(base + " is not among the sources of the domain " + name
                        + ": an administrator adds its schema to fondaco.publish.domains." + name + ".sources."));
    }

    private Held held(QualifiedName base, String principal) {
        return clusters.of(base.cluster()).held(base, principal);
    }

    private Optional<String> product(QualifiedName base, Intent intent) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ports.byObject(Set.of(base)).stream()
                        .map(OutputPort::product)
                        .filter(product -> product.visibleTo(intent.asker()))
                        .map(product -> product.name())
                        .findFirst());
    }

    private Optional<String> openToAll(Intent intent, QualifiedName base) {
        if (intent.open() || !isOpen(base)) {
            return Optional.empty();
        }
        return Optional.of(base + " is open to everybody in Trino, so the approvals of this product would protect"
                + " nothing: close it, or let the policy approve everyone.");
    }

    private boolean isOpen(QualifiedName base) {
        Map<Grantee, Held> grants = clusters.of(base.cluster())
                .held(base.catalog(), Set.of(base.schema()))
                .getOrDefault(base, Map.of());
        boolean toPublic = grants.entrySet().stream()
                .anyMatch(grant -> grant.getKey().isEveryone()
                        && grant.getValue().privileges().contains(Privilege.SELECT));
        return toPublic || strangersRead(base);
    }

    private boolean strangersRead(QualifiedName base) {
        try {
            return engines.of(base.cluster(), STRANGER)
                    .whyNot("SELECT * FROM " + base.sql())
                    .isEmpty();
        } catch (EngineError e) {
            if (e.inDoubt()) {
                throw e;
            }
            return false;
        }
    }

    /** A view that reads with the rights of each reader, at any depth: the published one would refuse them. */
    private Optional<String> invoker(QualifiedName base, Set<QualifiedName> looked) {
        if (!looked.add(base) || looked.size() > DEEPEST) {
            return Optional.empty();
        }
        Optional<Definition> definition =
                definitions.of(base.cluster()).seen(base).map(SeenDefinition::definition);
        if (definition.filter(Definition::invoker).isPresent()) {
            return Optional.of(base + " reads with the rights of whoever asks (SECURITY INVOKER):"
                    + " publish from a view with SECURITY DEFINER, or from its tables.");
        }
        return definition
                .filter(view -> !view.query().isEmpty())
                .map(view ->
                        SqlReferences.of(view.query(), new SqlSession(base.cluster(), base.catalog(), base.schema())))
                .flatMap(view -> view.reads().stream()
                        .map(below -> invoker(below, looked))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
