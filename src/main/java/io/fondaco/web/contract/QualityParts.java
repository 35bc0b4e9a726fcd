package io.fondaco.web.contract;

import io.fondaco.access.status.FullReaders;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.quality.Check.Never;
import io.fondaco.product.quality.Rule;
import io.fondaco.quality.CheckResults;
import io.fondaco.quality.CheckedPort;
import io.fondaco.quality.CheckedPorts;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.DeclaredRules;
import io.fondaco.quality.RuleWaiters;
import io.fondaco.quality.Verdict;
import io.fondaco.web.Formats;
import io.fondaco.web.contract.RuleRow.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the rules of a contract beside what became of them. */
@ApplicationScoped
public class QualityParts {

    private static final Comparator<RuleRow> NEEDED_FIRST = Comparator.comparingInt(QualityParts::rank);

    private final DeclaredRules declared;
    private final CheckedRules checked;
    private final CheckedPorts ports;
    private final CheckResults results;
    private final RuleWaiters waiters;
    private final FullReaders readers;
    private final Clock clock;

    QualityParts(
            DeclaredRules declared,
            CheckedRules checked,
            CheckedPorts ports,
            CheckResults results,
            RuleWaiters waiters,
            FullReaders readers,
            Clock clock) {
        this.declared = declared;
        this.checked = checked;
        this.ports = ports;
        this.results = results;
        this.waiters = waiters;
        this.readers = readers;
        this.clock = clock;
    }

    private static int rank(RuleRow row) {
        return switch (row.verdict()) {
            case FAILED -> 0;
            case OVER_LIMIT -> 1;
            case NOT_RUN -> row.stuck() ? 2 : 4;
            case PASSED -> 3;
        };
    }

    /** The rules of one dataset, as this viewer may see them. */
    public QualityPart of(OutputPort port, String contract, Person viewer) {
        List<Rule> rules = declared.of(port, contract);
        List<CheckedRule> known = checked.of(port.id());
        Map<String, Rule> byKey = rules.stream().collect(Collectors.toMap(Rule::key, Function.identity()));
        List<CheckedRule> told = known.stream()
                .filter(row -> row.checkedAt().isPresent())
                .filter(row -> !row.source().isEmpty() || byKey.containsKey(row.key()))
                .toList();
        Set<String> keys = told.stream().map(CheckedRule::key).collect(Collectors.toSet());
        List<RuleRow> rows = new ArrayList<>(checkedRows(port, told, byKey, viewer));
        rules.stream()
                .filter(rule -> !keys.contains(rule.key()))
                .forEach(rule -> rows.add(RuleRow.unchecked(rule, why(rule), Strip.of(Map.of(), today()))));
        rows.sort(NEEDED_FIRST);
        return new QualityPart(rows, last(known), next(known), loadedAt(port, rows), took(known));
    }

    private List<RuleRow> checkedRows(OutputPort port, List<CheckedRule> told, Map<String, Rule> byKey, Person viewer) {
        Map<UUID, Map<LocalDate, Verdict>> days = told.isEmpty()
                ? Map.of()
                : results.days(told.stream().map(CheckedRule::id).toList(), today().minusDays(Strip.DAYS - 1L));
        boolean values = told.stream().anyMatch(row -> !row.examples().isEmpty() || row.tellsValue())
                && readers.isOne(viewer, port);
        Function<CheckedRule, Waiting> waiting = waiting(port, told, viewer);
        return told.stream()
                .map(row -> RuleRow.checked(
                        byKey.get(row.key()),
                        row,
                        // Examples may be older than the mark of their column.
                        values && !port.isPersonal(row.column()),
                        !row.tellsValue() || values || !port.personalData(),
                        Strip.of(days.getOrDefault(row.id(), Map.of()), today()),
                        waiting.apply(row)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** When new rows came last, where a rule is checked after them. */
    private @Nullable Instant loadedAt(OutputPort port, List<RuleRow> rows) {
        return rows.stream().anyMatch(RuleRow::afterLoad)
                ? ports.findByIdOptional(port.id())
                        .flatMap(CheckedPort::loadedAt)
                        .orElse(null)
                : null;
    }

    /** Owners are told anyway. */
    private Function<CheckedRule, Waiting> waiting(OutputPort port, List<CheckedRule> known, Person viewer) {
        if (port.product().isOwnedBy(viewer)) {
            return _ -> Waiting.NOT_OFFERED;
        }
        Set<UUID> awaited = waiters.awaited(
                viewer,
                known.stream()
                        .filter(CheckedRule::lastFailed)
                        .map(CheckedRule::id)
                        .toList());
        return rule -> !rule.lastFailed()
                ? Waiting.NOT_OFFERED
                : awaited.contains(rule.id()) ? Waiting.WAITS : Waiting.OFFERED;
    }

    private static String why(Rule rule) {
        return rule.check() instanceof Never never ? never.why() : "";
    }

    private static @Nullable Instant last(List<CheckedRule> known) {
        return known.stream()
                .flatMap(row -> row.checkedAt().stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant next(List<CheckedRule> known) {
        return known.stream()
                .flatMap(row -> row.nextAt().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String took(List<CheckedRule> known) {
        long millis = known.stream().mapToLong(CheckedRule::tookMillis).sum();
        return millis == 0 ? "" : Formats.spent(millis);
    }
}
