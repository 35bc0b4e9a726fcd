package io.fondaco.quality.run;

import io.fondaco.engine.EngineError;
import io.fondaco.product.definition.RefreshTimes;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.product.quality.Rule;
import io.fondaco.quality.CheckedPort;
import io.fondaco.quality.CheckedPorts;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.ColumnProfile;
import io.fondaco.quality.Finding;
import io.fondaco.quality.KeepResults;
import io.fondaco.quality.KeepResults.Told;
import io.fondaco.quality.run.DueRules.Due;
import io.fondaco.reconcile.DueRows;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks the rules of one port that are due: Trino is asked outside any transaction, and what it says is kept in one. */
@ApplicationScoped
class CheckPort {

    /** A grant is given within moments. */
    private static final Duration SETTING_UP = Duration.ofSeconds(20);

    /** One claimed port. */
    record Work(Lease lease, UUID port) {}

    private record Checked(Due due, Finding finding, Instant at) {}

    /** What a round over the rules came to; where Trino fell silent, the rest was not run. */
    private record Round(List<Checked> found, @Nullable EngineError silence) {}

    private final CheckedPorts checked;
    private final DueRules due;
    private final RunRule run;
    private final KeepResults results;
    private final ProfilePort profile;
    private final QualityConfig config;
    private final Clock clock;

    CheckPort(
            CheckedPorts checked,
            DueRules due,
            RunRule run,
            KeepResults results,
            ProfilePort profile,
            QualityConfig config,
            Clock clock) {
        this.checked = checked;
        this.due = due;
        this.run = run;
        this.results = results;
        this.profile = profile;
        this.config = config;
        this.clock = clock;
    }

    Instant runEnds(Instant begun) {
        return begun.plus(config.runTakes());
    }

    /** The lease outlasts the port's time and the last rule that begins within it. */
    List<Work> claim(String cluster) {
        Instant now = clock.instant();
        Duration length = config.datasetTakes().plus(config.statementTimeout().multipliedBy(3));
        return QuarkusTransaction.requiringNew()
                .call(() -> checked.dueRows().claim(cluster, 1, now).stream()
                        .map(row -> new Work(row.lease(DueRows.end(now, length)), row.id()))
                        .toList());
    }

    /** Checks those that are due, as long as there is time; {@link EngineError} where Trino does not answer. */
    Outcome check(Work work) {
        DueRules.OfPort rules = QuarkusTransaction.requiringNew().call(() -> due.of(work.port(), clock.instant()));
        if (rules.settingUp()) {
            change(work, row -> row.postpone(clock.instant().plus(SETTING_UP)));
            return Outcome.LATER;
        }
        Instant begun = clock.instant();
        Instant end = begun.plus(config.datasetTakes());
        Round round = round(rules, end);
        Optional<List<ColumnProfile.Told>> profiled =
                round.silence() == null && clock.instant().isBefore(end)
                        ? profile.ask(rules.object(), rules.user(), rules.toProfile())
                        : Optional.empty();
        keep(work, begun, round.found(), profiled);
        if (round.silence() != null) {
            throw round.silence();
        }
        return Outcome.SETTLED;
    }

    private Round round(DueRules.OfPort rules, Instant end) {
        List<Checked> found = new ArrayList<>();
        for (Due each : rules.rules()) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            try {
                found.add(new Checked(each, run.run(each.rule(), rules.object().cluster(), rules.user()), now()));
            } catch (EngineError silence) {
                rules.rules().stream()
                        .skip(found.size())
                        .map(rest -> new Checked(rest, Finding.notRun(RunRule.SILENT, Duration.ZERO), now()))
                        .toList()
                        .forEach(found::add);
                return new Round(found, silence);
            }
        }
        return new Round(found, null);
    }

    private void keep(Work work, Instant begun, List<Checked> found, Optional<List<ColumnProfile.Told>> profiled) {
        QuarkusTransaction.requiringNew()
                .run(() -> checked.dueRows().leasedBy(work.lease()).ifPresent(row -> {
                    results.take(
                            due.port(work.port()),
                            CheckedRule.PORTAL,
                            found.stream().map(CheckPort::told).toList(),
                            clock.instant());
                    boolean loaded = row.loadSeenSince(begun);
                    found.forEach(each -> results.next(each.due().row(), next(each, loaded)));
                    profile.keep(row, profiled);
                    row.checked(results.firstDue(work.port()).map(this::notBeforeOthers));
                }));
    }

    private static Told told(Checked checked) {
        Rule rule = checked.due().rule();
        return new Told(rule.key(), rule.name(), rule.column(), checked.finding(), checked.at());
    }

    /** Rows that came while a rule was checked that waits for them are those of another load. */
    private Instant next(Checked checked, boolean loaded) {
        Instant at = checked.at();
        if (loaded && checked.due().rule().afterLoad()) {
            return at.plus(config.leastPause());
        }
        Instant usual = checked.due()
                .rule()
                .schedule()
                .flatMap(RefreshTimes::of)
                .flatMap(times -> times.after(at))
                .orElse(at.plus(config.every()));
        Instant soonest = at.plus(config.leastPause());
        Instant next = usual.isBefore(soonest) ? soonest : usual;
        Instant again = at.plus(config.triedAgainAfter());
        return RunRule.isSoonTriedAgain(checked.finding()) && again.isBefore(next) ? again : next;
    }

    /** What was not reached in this run has its turn after the other datasets. */
    private Instant notBeforeOthers(Instant due) {
        Instant now = clock.instant();
        return due.isAfter(now) ? due : now.plus(config.leastPause());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void release(Work work) {
        change(work, CheckedPort::release);
    }

    void putOff(Work work) {
        change(work, row -> row.postpone(clock.instant().plus(config.triedAgainAfter())));
    }

    private void change(Work work, Consumer<CheckedPort> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> checked.dueRows().leasedBy(work.lease()).ifPresent(change));
    }
}
