package io.fondaco.quality;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.quality.QualityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Makes rules due that are checked after each load; every call needs the caller's transaction. */
@ApplicationScoped
public class CheckAfterLoads {

    private final CheckedPorts ports;
    private final CheckedRules rules;
    private final QualityConfig config;
    private final Clock clock;

    CheckAfterLoads(CheckedPorts ports, CheckedRules rules, QualityConfig config, Clock clock) {
        this.ports = ports;
        this.rules = rules;
        this.config = config;
        this.clock = clock;
    }

    /** Ports that show the rows of these and have such rules. */
    public Collection<UUID> ports(Collection<QualifiedName> objects) {
        return objects.isEmpty() ? List.of() : rules.checkedAfterLoadsOf(objects);
    }

    /** Rows came into what this port shows, between these moments; one load makes its rules due once. */
    public void loaded(UUID port, Instant begun, Instant ended) {
        CheckedPort row = ports.findById(port, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (row == null || !row.loaded(begun, ended, now)) {
            return;
        }
        rules.afterLoad(port).stream()
                .map(rule -> rule.loaded(now, config.leastPause()))
                .min(Comparator.naturalOrder())
                .ifPresent(row::dueBy);
    }
}
