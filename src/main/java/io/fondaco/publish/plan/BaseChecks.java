package io.fondaco.publish.plan;

import io.fondaco.access.grant.Grants;
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
import io.fondaco.product.ProductStatus;
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
    private static final int MOST = 200;

    private final Clusters clusters;
    private final ClusterDefinitions definitions;
    private final PersonEngines engines;
    private final OutputPorts ports;
    private final Grants grants;

    BaseChecks(
            Clusters clusters,
            ClusterDefinitions definitions,
            PersonEngines engines,
            OutputPorts ports,
            Grants grants) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.engines = engines;
        this.ports = ports;
        this.grants = grants;
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
        if (base.namesMode()) {
            return List.of(
                    base + " is a way to read another dataset, which the portal makes: name the dataset itself.");
        }
        try {
            return Stream.of(notOurs(intent, base, domain), openToAll(intent, base), invoker(base, 0, new HashSet<>()))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (EngineError e) {
            return List.of("Trino does not tell what " + base + " is: " + e.getMessage());
        }
    }

    /**
     * In the sources and targets of the domain, or handed to its principal with the right to hand it on. What another
     * product offers is its owners' wherever it lies: the principal may well have made it for them.
     */
    private Optional<String> notOurs(Intent intent, QualifiedName base, DomainConfig domain) {
        Optional<Offered> offered = QuarkusTransaction.requiringNew().call(() -> offered(intent, base, domain));
        if (offered.isPresent()) {
            return offered.filter(others -> !others.agreed() && !isHandedOn(base.outer(), domain))
                    .map(Offered::reason);
        }
        return domain.holds(base.place()) || held(base, domain).passable().contains(Privilege.SELECT)
                ? Optional.empty()
                : Optional.of(notAmongSources(base, intent));
    }

    private static String notAmongSources(QualifiedName base, Intent intent) {
        String name = intent.files().domain();
        return base + " is not among the sources of the domain " + name
                + ": an administrator adds its schema to fondaco.publish.domains." + name + ".sources.";
    }

    private Held held(QualifiedName base, DomainConfig domain) {
        return clusters.of(base.cluster()).held(base, domain.principal());
    }

    /** What a product of others offers, and whether its owners gave the domain's principal access to it. */
    private record Offered(String reason, boolean agreed) {}

    private Optional<Offered> offered(Intent intent, QualifiedName base, DomainConfig domain) {
        QualifiedName object = base.outer();
        boolean agreed = grants.of(object, domain.principal())
                .filter(grant -> grant.wanted().contains(Privilege.SELECT))
                .isPresent();
        return ports.byObject(Set.of(object)).stream()
                .map(OutputPort::product)
                .filter(product -> product.status() != ProductStatus.RETIRED
                        && !product.path().equals(intent.files().path())
                        && !intent.publisher().bounds().answersFor(intent.asker(), product))
                .findFirst()
                .map(product -> product.visibleTo(intent.asker())
                        ? base + " belongs to the product " + product.name()
                                + ": ask for access to build on it, so that its owners agree."
                        : notAmongSources(base, intent))
                .map(reason -> new Offered(reason, agreed));
    }

    /** By an administrator of the portal or of Trino; that the principal owns it says nothing. */
    private boolean isHandedOn(QualifiedName object, DomainConfig domain) {
        if (domain.isSource(object.place()) && !domain.isTarget(object.place())) {
            return true;
        }
        Held held = held(object, domain);
        return held.passable().contains(Privilege.SELECT) && !held.isOwners();
    }

    private Optional<String> openToAll(Intent intent, QualifiedName base) {
        if (intent.before().open() || !isOpen(base)) {
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
    private Optional<String> invoker(QualifiedName base, int depth, Set<QualifiedName> looked) {
        if (!looked.add(base)) {
            return Optional.empty();
        }
        if (depth > DEEPEST || looked.size() > MOST) {
            return Optional.of("There are too many views below this one to look through all of them: name tables, or"
                    + " views nearer to them.");
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
                        .map(below -> invoker(below, depth + 1, looked))
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
