package io.fondaco.publish.plan;

import io.fondaco.access.grant.WantedPrivileges;
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
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final WantedPrivileges agreed;
    private final Clock clock;

    BaseChecks(
            Clusters clusters,
            ClusterDefinitions definitions,
            PersonEngines engines,
            OutputPorts ports,
            WantedPrivileges agreed,
            Clock clock) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.engines = engines;
        this.ports = ports;
        this.agreed = agreed;
        this.clock = clock;
    }

    /** What stands against them, each with the address at which what is missing can be asked for; empty where it can't. */
    Map<Problem, String> of(Intent intent, OutputPort.Description port, SelectCheck select, DomainConfig domain) {
        Map<Problem, String> problems = new LinkedHashMap<>();
        select.reads()
                .forEach((base, place) -> against(intent, base, domain)
                        .forEach(flaw -> problems.put(at(intent, port, place, flaw.reason()), flaw.ask())));
        return problems;
    }

    private static Problem at(Intent intent, OutputPort.Description port, SqlPlace place, String reason) {
        return intent.inQuery(port, place.line(), "column " + place.column(), reason);
    }

    /**
     * What stands against a base.
     *
     * @param ask the address at which what is missing can be asked for; empty where it can't
     */
    private record Flaw(String reason, String ask) {

        static Flaw of(String reason) {
            return new Flaw(reason, "");
        }
    }

    private List<Flaw> against(Intent intent, QualifiedName base, DomainConfig domain) {
        if (base.namesMode()) {
            return List.of(Flaw.of(
                    base + " is a way to read another dataset, which the portal makes: name the dataset itself."));
        }
        try {
            return Stream.of(
                            notOurs(intent, base, domain),
                            openToAll(intent, base).map(Flaw::of),
                            invoker(base, 0, new HashSet<>()).map(Flaw::of))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (EngineError e) {
            return List.of(Flaw.of("Trino does not tell what " + base + " is: " + e.getMessage()));
        }
    }

    /**
     * In the sources and targets of the domain, or handed to its principal with the right to hand it on. What another
     * product offers is its owners' wherever it lies: the principal may well have made it for them.
     */
    private Optional<Flaw> notOurs(Intent intent, QualifiedName base, DomainConfig domain) {
        Optional<Offered> offered = QuarkusTransaction.requiringNew().call(() -> offered(intent, base, domain));
        boolean agreed = offered.filter(Offered::agreed).isPresent();
        if (agreed) {
            return Optional.empty();
        }
        boolean ofOthers = offered.filter(each -> !each.ours()).isPresent();
        boolean handedOn = ofOthers
                ? isHandedOn(base.outer(), domain)
                : domain.holds(base.place()) || held(base, domain).passable().contains(Privilege.SELECT);
        return handedOn
                ? Optional.empty()
                : Optional.of(offered.flatMap(Offered::missing).orElseGet(() -> notAmongSources(base, intent)));
    }

    private static Flaw notAmongSources(QualifiedName base, Intent intent) {
        String name = intent.files().domain();
        return Flaw.of(base + " is not among the sources of the domain " + name
                + ": an administrator adds its schema to fondaco.publish.domains." + name + ".sources.");
    }

    private Held held(QualifiedName base, DomainConfig domain) {
        return clusters.of(base.cluster()).held(base, domain.principal());
    }

    /**
     * What another product offers.
     *
     * @param ours whether who publishes answers for that product
     * @param missing what to say where it may not be built on; empty where they may not know the product
     * @param agreed whether its owners agreed that the domain builds on it
     */
    private record Offered(boolean ours, Optional<Flaw> missing, boolean agreed) {}

    private Optional<Offered> offered(Intent intent, QualifiedName base, DomainConfig domain) {
        QualifiedName object = base.outer();
        boolean agreement = agreed.of(object, domain.principal(), clock.instant())
                .passable()
                .contains(Privilege.SELECT);
        return ports.byObject(Set.of(object)).stream()
                .map(OutputPort::product)
                .filter(product -> product.status() != ProductStatus.RETIRED
                        && !product.path().equals(intent.files().path()))
                .min(Comparator.comparing(product -> isOurs(intent, product)))
                .map(product ->
                        new Offered(isOurs(intent, product), toAskFor(intent, base, product, domain), agreement));
    }

    private static boolean isOurs(Intent intent, DataProduct product) {
        return intent.publisher().bounds().answersFor(intent.asker(), product);
    }

    private static Optional<Flaw> toAskFor(
            Intent intent, QualifiedName base, DataProduct product, DomainConfig domain) {
        return Optional.of(product)
                .filter(each -> each.visibleTo(intent.asker()))
                .map(each -> new Flaw(
                        base + " belongs to the product " + each.name()
                                + ": ask for access to build on it, so that its owners agree.",
                        "/products/" + each.path() + "/request?for=domain:" + domain.principal()));
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
