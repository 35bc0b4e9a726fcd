package io.fondaco.quality;

import io.fondaco.product.OutputPort;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.product.quality.Rule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down what checks came to, and what follows of it; every call needs the caller's transaction. */
@ApplicationScoped
public class KeepResults {

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final int STEPS = 100;

    private final CheckedRules rules;
    private final CheckResults results;
    private final RuleWaiters waiters;
    private final QualityConfig config;
    private final Event<RulesTurned> events;

    KeepResults(
            CheckedRules rules,
            CheckResults results,
            RuleWaiters waiters,
            QualityConfig config,
            Event<RulesTurned> events) {
        this.rules = rules;
        this.results = results;
        this.waiters = waiters;
        this.config = config;
        this.events = events;
    }

    /** The contract of the port declares these; returns when the first that runs is due. */
    public Optional<Instant> declare(OutputPort port, List<Rule> declared, Instant now) {
        Map<String, CheckedRule> known = rules.byKey(port.id(), CheckedRule.PORTAL);
        for (Rule rule : declared) {
            CheckedRule kept = known.remove(rule.key());
            if (kept == null) {
                kept = new CheckedRule(port.id(), port.product().id(), CheckedRule.PORTAL, rule.key());
                kept.declare(rule, port.contractVersion(), now);
                rules.persist(kept);
            } else {
                kept.declare(rule, port.contractVersion(), now);
            }
        }
        known.values().forEach(CheckedRule::withdraw);
        waiters.forget(known.values().stream().map(CheckedRule::id).toList());
        return firstDue(port.id());
    }

    /** What one source found out of a rule of a port. */
    public record Told(String key, String name, String column, Finding finding, Instant at) {}

    /** Notes these of one port, and tells what begins to fail and what passes again. */
    public void take(OutputPort port, String source, List<Told> told, Instant now) {
        Map<String, CheckedRule> known = rules.byKey(port.id(), source);
        List<RulesTurned.Rule> fail = new ArrayList<>();
        List<RulesTurned.Rule> passAgain = new ArrayList<>();
        for (Told each : told) {
            CheckedRule rule = known.computeIfAbsent(each.key(), key -> made(port, source, each));
            rule.named(each.name(), each.column());
            if (!repeated(rule, each)) {
                results.persist(new CheckResult(rule.id(), each.finding(), port.contractVersion(), each.at()));
            }
            if (rule.checkedAt().filter(each.at()::isBefore).isPresent()) {
                // A result that comes late belongs to its day, and not to the present.
                continue;
            }
            switch (rule.take(each.finding(), port.contractVersion(), each.at())) {
                case FAILS -> fail.add(turned(rule));
                case PASSES_AGAIN -> passAgain.add(turned(rule));
                case NONE -> {
                    // nothing that anybody waits for
                }
            }
        }
        if (!fail.isEmpty() || !passAgain.isEmpty()) {
            events.fire(new RulesTurned(port.id(), fail, passAgain, now));
        }
    }

    private static RulesTurned.Rule turned(CheckedRule rule) {
        return new RulesTurned.Rule(rule.id(), rule.name());
    }

    private CheckedRule made(OutputPort port, String source, Told told) {
        CheckedRule made = new CheckedRule(port.id(), port.product().id(), source, told.key());
        made.named(told.name(), told.column());
        rules.persist(made);
        return made;
    }

    /** A rule that can't be run is tried often, and written down once a day. */
    private static boolean repeated(CheckedRule rule, Told told) {
        return told.finding().verdict() == Verdict.NOT_RUN
                && rule.verdict() == Verdict.NOT_RUN
                && rule.reason().equals(told.finding().reason())
                && rule.checkedAt().map(KeepResults::day).equals(Optional.of(day(told.at())));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** When a rule is checked next: by these times. */
    public void next(UUID rule, Instant at) {
        rules.findById(rule).next(at);
    }

    /** When the first rule of a port is due; empty where none runs. */
    public Optional<Instant> firstDue(UUID port) {
        rules.flush();
        return rules.firstDue(port);
    }

    /** Forgets what is older than is kept, some at a time, each in a transaction of its own; says how much. */
    public long forget(Instant now) {
        Instant before = now.minus(config.kept());
        long all = 0;
        for (int step = 0; step < STEPS; step++) {
            long some = QuarkusTransaction.requiringNew().call(() -> results.forgetBefore(before, FORGOTTEN_AT_ONCE));
            all += some;
            if (some < FORGOTTEN_AT_ONCE) {
                break;
            }
        }
        QuarkusTransaction.requiringNew().run(() -> rules.forgetBefore(before, FORGOTTEN_AT_ONCE));
        return all;
    }
}
