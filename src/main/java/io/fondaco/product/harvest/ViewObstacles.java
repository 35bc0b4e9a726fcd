package io.fondaco.product.harvest;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of reading a port, whatever is granted: Trino was never seen to have its object, has it no more,
 * or has a view there that nobody but its owner can read. Trino is asked about views at harvests and, since rights
 * below a view change without a trace, on a schedule of its own.
 */
@ApplicationScoped
public class ViewObstacles {

    private static final String JOB = "views-check";

    private final Clusters clusters;
    private final SeenSchemas seen;
    private final OutputPorts ports;
    private final ProductsConfig config;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<ReadabilityChanged> changed;

    ViewObstacles(
            Clusters clusters,
            SeenSchemas seen,
            OutputPorts ports,
            ProductsConfig config,
            Jobs jobs,
            Clock clock,
            Event<ReadabilityChanged> changed) {
        this.clusters = clusters;
        this.seen = seen;
        this.ports = ports;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
        this.changed = changed;
    }

    /** What stands in the way of reading these ports, as last seen, a sentence for each object that has something. */
    public Map<QualifiedName, String> of(Collection<OutputPort> ports) {
        Map<QualifiedName, String> sentences = new TreeMap<>();
        look(ports).forEach((object, obstacle) -> sentences.put(object, obstacle.sentence()));
        return sentences;
    }

    /** The same with what may be told to whoever sees the product. */
    public Map<QualifiedName, ReadObstacle> look(Collection<OutputPort> ports) {
        return look(ports, seen.heads(ports));
    }

    /** The same where what was seen of their objects is at hand. */
    public static Map<QualifiedName, ReadObstacle> look(
            Collection<OutputPort> ports, Map<QualifiedName, SeenObject> heads) {
        Map<QualifiedName, ReadObstacle> obstacles = new TreeMap<>();
        for (OutputPort port : ports) {
            obstacle(port, heads.get(port.object())).ifPresent(found -> obstacles.put(port.object(), found));
        }
        return obstacles;
    }

    private static Optional<ReadObstacle> obstacle(OutputPort port, @Nullable SeenObject object) {
        if (port.removed()) {
            return Optional.of(ReadObstacle.of(
                    "%s no longer has the dataset %s.".formatted(port.product().name(), port.object())));
        }
        if (object == null) {
            return Optional.of(ReadObstacle.of("Not seen in Trino yet: %s.".formatted(port.object())));
        }
        if (object.goneAt().isPresent()) {
            return Optional.of(ReadObstacle.of("Trino does not have %s any more.".formatted(object.name())));
        }
        return object.obstacle()
                .map(reason -> new ReadObstacle(
                        sentence(object.name(), reason),
                        "Trino refuses whoever reads %s. Its owners see why.".formatted(object.name())));
    }

    private static String sentence(QualifiedName view, String reason) {
        String told = "Trino would refuse whoever reads %s, in spite of a grant: “%s”.".formatted(view, reason);
        if (reason.contains("SECURITY INVOKER")) {
            return told + " Make the view SECURITY DEFINER.";
        }
        return reason.contains("View owner") || reason.contains("Access Denied")
                ? told
                        + " Give the view's owner SELECT WITH GRANT OPTION on what it stands on. If that belongs to another"
                        + " product, ask there to build on it."
                : told;
    }

    /** Asks Trino now about the views among these ports. */
    public void askAgain(Collection<OutputPort> ports) {
        jobs.run(JOB, attempt -> ask(QuarkusTransaction.requiringNew().call(() -> seen.views(ports)), attempt));
    }

    @Scheduled(
            cron = "{fondaco.jobs.views-check}",
            identity = JOB,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Asks about those views that were not asked about for longest, the unreadable ones first; says how many. */
    public int run() {
        return jobs.run(JOB, attempt -> {
            Instant before = clock.instant().minus(config.viewsBelieved());
            int asked = ask(
                    QuarkusTransaction.requiringNew().call(() -> seen.viewsAskedBefore(before, config.viewsAtOnce())),
                    attempt);
            attempt.did(asked, "view looked at", "views looked at");
            return asked;
        });
    }

    /** Asks about the views among these that were not asked about for a while, or had an obstacle. */
    void ask(Set<QualifiedName> wanted, Attempt attempt) {
        Instant before = clock.instant().minus(config.abilityBelieved());
        ask(QuarkusTransaction.requiringNew().call(() -> seen.viewsToAsk(wanted, before)), attempt);
    }

    /** A cluster that does not answer is not asked about its other views as well. */
    private int ask(Collection<QualifiedName> views, Attempt attempt) {
        Set<String> silent = new HashSet<>();
        return attempt.each(views, view -> {
            if (silent.contains(view.cluster())) {
                return 0;
            }
            try {
                return ask(view);
            } catch (EngineError e) {
                if (e.kind() == EngineError.Kind.UNREACHABLE) {
                    silent.add(view.cluster());
                }
                throw e;
            }
        });
    }

    private int ask(QualifiedName view) {
        Optional<String> obstacle = clusters.of(view.cluster()).obstacle(view);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> {
            if (seen.noteObstacle(view, obstacle, now)) {
                Set<UUID> concerned = ports.byObject(Set.of(view)).stream()
                        .map(OutputPort::id)
                        .collect(Collectors.toSet());
                changed.fire(new ReadabilityChanged(view.toString(), concerned, obstacle.isEmpty()));
            }
        });
        return 1;
    }
}
