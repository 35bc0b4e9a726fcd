package io.fondaco.product.harvest;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductsConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Views that nobody but their owner can read, whatever is granted: their owner may not pass on what they stand on. Trino
 * is asked at harvests, so that owners know before they approve.
 */
@ApplicationScoped
public class ViewObstacles {

    private final Clusters clusters;
    private final SeenSchemas seen;
    private final ProductsConfig config;
    private final Clock clock;

    ViewObstacles(Clusters clusters, SeenSchemas seen, ProductsConfig config, Clock clock) {
        this.clusters = clusters;
        this.seen = seen;
        this.config = config;
        this.clock = clock;
    }

    /** What stands in the way of reading these ports, as last asked, a sentence for each object that has one. */
    public Map<QualifiedName, String> of(Collection<OutputPort> ports) {
        Set<QualifiedName> names = ports.stream().map(OutputPort::object).collect(Collectors.toSet());
        Map<QualifiedName, String> obstacles = new TreeMap<>();
        seen.obstructed().stream()
                .filter(object -> names.contains(object.name()))
                .forEach(object -> obstacles.put(object.name(), sentence(object)));
        return obstacles;
    }

    private static String sentence(SeenObject view) {
        String reason = view.obstacle().orElse("");
        String told = "Trino would refuse whoever reads %s, in spite of a grant: “%s”.".formatted(view.name(), reason);
        return reason.contains("View owner")
                ? told + " Give the view's owner SELECT WITH GRANT OPTION on what it stands on."
                : told;
    }

    /** Asks Trino again about those of these ports that have an obstacle: it may be out of the way by now. */
    public void askAgain(Collection<OutputPort> ports) {
        QuarkusTransaction.requiringNew().call(() -> of(ports)).keySet().forEach(this::ask);
    }

    /** Asks about the views among these that were not asked about for a while, or had an obstacle. */
    void ask(Set<QualifiedName> wanted) {
        Instant before = clock.instant().minus(config.abilityBelieved());
        QuarkusTransaction.requiringNew()
                .call(() -> seen.viewsToAsk(wanted, before))
                .forEach(this::ask);
    }

    private void ask(QualifiedName view) {
        Optional<String> obstacle = clusters.of(view.cluster()).obstacle(view);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> seen.noteObstacle(view, obstacle, now));
    }
}
