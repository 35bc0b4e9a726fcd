package io.fondaco.quality.run;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.product.quality.Rule;
import io.fondaco.quality.CheckedPort;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.DeclaredRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which rules of a port are to be checked now; every call needs the caller's transaction. */
@ApplicationScoped
class DueRules {

    /** A rule, and the row that it is written down in. */
    record Due(UUID row, Rule rule) {}

    /**
     * What is due of a port.
     *
     * @param user in whose name Trino is asked
     * @param settingUp whether the grant by which it is read is still on its way
     * @param toProfile the columns that are to be profiled; none where that is not due
     */
    record OfPort(QualifiedName object, String user, boolean settingUp, List<Due> rules, List<ModeColumn> toProfile) {}

    private final OutputPorts ports;
    private final DeclaredRules declared;
    private final CheckedRules checked;
    private final Grants grants;
    private final QualityConfig config;

    DueRules(OutputPorts ports, DeclaredRules declared, CheckedRules checked, Grants grants, QualityConfig config) {
        this.ports = ports;
        this.declared = declared;
        this.checked = checked;
        this.grants = grants;
        this.config = config;
    }

    OutputPort port(UUID id) {
        return ports.findById(id);
    }

    OfPort of(UUID id, Instant now) {
        OutputPort port = ports.findById(id);
        String user = config.userOf(port.product().path());
        boolean settingUp = grants.of(port.object(), user)
                .filter(grant -> grant.state() == GrantState.WANTED)
                .isPresent();
        List<CheckedRule> due = checked.due(id, now);
        Map<String, Rule> byKey = due.isEmpty()
                ? Map.of()
                : declared.of(port, port.contract()).stream().collect(Collectors.toMap(Rule::key, Function.identity()));
        List<Due> rules = due.stream()
                .flatMap(row -> Stream.ofNullable(byKey.get(row.key())).map(rule -> new Due(row.id(), rule)))
                .toList();
        boolean profile = ports.getEntityManager().find(CheckedPort.class, id).profileDue(now);
        return new OfPort(port.object(), user, settingUp, rules, profile ? port.modeColumns() : List.of());
    }
}
