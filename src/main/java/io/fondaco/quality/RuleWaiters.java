package io.fondaco.quality;

import io.fondaco.common.Among;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody who waits for a failing rule to pass; a row ends when they were told. All in the caller's transaction. */
@ApplicationScoped
public class RuleWaiters implements PanacheRepositoryBase<RuleWaiter, RuleWaiter.Key> {

    private final CheckedRules rules;
    private final Clock clock;

    RuleWaiters(CheckedRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For which of these rules this person waits. */
    public Set<UUID> awaited(Person person, Collection<UUID> rules) {
        return rules.isEmpty()
                ? Set.of()
                : list("person = ?1 and rule in ?2", person.name(), Set.copyOf(rules)).stream()
                        .map(RuleWaiter::rule)
                        .collect(Collectors.toSet());
    }

    /** Waits from now on; twice is once. Returns the rule; where it fails no longer nothing is waited for. */
    public CheckedRule await(Person person, DataProduct product, UUID rule) {
        CheckedRule awaited = find(product, rule);
        RuleWaiter.Key key = new RuleWaiter.Key(rule, person.name());
        if (awaited.lastFailed() && findByIdOptional(key).isEmpty()) {
            persist(new RuleWaiter(rule, person.name(), clock.instant()));
        }
        return awaited;
    }

    /** Waits no longer. Returns the rule. */
    public CheckedRule leave(Person person, DataProduct product, UUID rule) {
        CheckedRule awaited = find(product, rule);
        deleteById(new RuleWaiter.Key(rule, person.name()));
        return awaited;
    }

    /** Locked, so that a rule that passes at the same moment is seen by one of the two. */
    private CheckedRule find(DataProduct product, UUID rule) {
        Set<UUID> ports = product.ports().stream().map(OutputPort::id).collect(Collectors.toSet());
        return rules.locked(rule)
                .filter(found -> found.declared() && ports.contains(found.port()))
                .orElseThrow(() -> new NotFound("rule-unknown", "This product has no such rule."));
    }

    /** Who waits for which of these rules: the names of the rules by the user name. They wait no longer. */
    public Map<String, Set<String>> take(Collection<RulesTurned.Rule> passed) {
        if (passed.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = passed.stream()
                .collect(Collectors.toMap(RulesTurned.Rule::id, RulesTurned.Rule::name, (one, _) -> one));
        // Whoever begins to wait holds the rule's row; this waits for them, and they for this.
        flush();
        Map<String, Set<String>> waiting = new TreeMap<>();
        list("rule in ?1", names.keySet())
                .forEach(row -> waiting.computeIfAbsent(row.person(), _ -> new TreeSet<>())
                        .add(names.get(row.rule())));
        forget(names.keySet());
        return waiting;
    }

    /** Nobody waits for these any more. */
    void forget(Collection<UUID> gone) {
        if (gone.isEmpty()) {
            return;
        }
        Among among = Among.of("rule", List.copyOf(gone));
        delete("rule in " + among.list(), among.parameters());
    }
}
