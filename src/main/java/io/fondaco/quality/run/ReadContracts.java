package io.fondaco.quality.run;

import io.fondaco.job.Attempt;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.standard.CustomProperties;
import io.fondaco.quality.CheckedPort;
import io.fondaco.quality.CheckedPorts;
import io.fondaco.quality.ColumnProfiles;
import io.fondaco.quality.DeclaredRules;
import io.fondaco.quality.KeepResults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which rules the contracts of ports declare: of those that changed, and of those that were never read. */
@ApplicationScoped
class ReadContracts {

    private static final int AT_ONCE = 200;

    private final CheckedPorts checked;
    private final OutputPorts ports;
    private final DeclaredRules declared;
    private final KeepResults results;
    private final ColumnProfiles profiles;
    private final Clock clock;

    ReadContracts(
            CheckedPorts checked,
            OutputPorts ports,
            DeclaredRules declared,
            KeepResults results,
            ColumnProfiles profiles,
            Clock clock) {
        this.checked = checked;
        this.ports = ports;
        this.declared = declared;
        this.results = results;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** In the transaction of the change, so that nothing is lost. */
    void changed(@Observes ProductsChanged changed) {
        checked.markStale(changed.products());
    }

    /** Reads those that wait, until that moment; says how many. */
    int read(Attempt attempt, Instant end) {
        int read = 0;
        List<UUID> some = next();
        while (!some.isEmpty() && clock.instant().isBefore(end)) {
            int done = attempt.each(some, id -> {
                QuarkusTransaction.requiringNew().run(() -> read(id));
                return 1;
            });
            read += done;
            some = done == some.size() ? next() : List.of();
        }
        return read;
    }

    private List<UUID> next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            checked.addMissing(AT_ONCE);
            return checked.stale(AT_ONCE);
        });
    }

    private void read(UUID id) {
        CheckedPort row = checked.findById(id);
        OutputPort port = ports.findById(id);
        boolean there = !port.removed() && port.product().status() != ProductStatus.RETIRED;
        List<Rule> rules = there ? declared.of(port, port.contract()) : List.of();
        boolean profile = there && CustomProperties.wantsProfile(port, port.contract());
        row.profile(profile, clock.instant());
        if (!profile) {
            profiles.replace(id, List.of(), clock.instant());
        }
        Optional<Instant> first = results.declare(port, rules, clock.instant());
        row.read(port, (int) rules.stream().filter(rule -> rule.check().runs()).count(), first);
    }
}
