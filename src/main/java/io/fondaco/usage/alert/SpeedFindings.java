package io.fondaco.usage.alert;

import io.fondaco.product.OutputPort;
import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.change.PromisedLevel.Kind;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import io.fondaco.usage.WallTimes;
import io.fondaco.usage.alert.Finding.Said;
import io.fondaco.usage.fold.UsageDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the 95th percentile of a week's query times is above what the contract promises. */
@ApplicationScoped
class SpeedFindings {

    private static final int DAYS = 7;
    private static final int LEAST_DAYS = 5;
    private static final long LEAST = 20;
    private static final double P95 = 0.95;
    private static final int MILLIS = 1_000;

    private final AlertRows rows;

    SpeedFindings(AlertRows rows) {
        this.rows = rows;
    }

    List<Finding> of(Looked looked) {
        Map<UUID, String> contracts = rows.contractsWithLevels(
                looked.ports().values().stream().map(OutputPort::id).toList());
        return looked.ports().entrySet().stream()
                .filter(port -> contracts.containsKey(port.getValue().id()))
                .flatMap(port -> promised(
                                port.getValue(), contracts.get(port.getValue().id()))
                        .stream()
                        .flatMap(promise -> slower(looked, port, promise).stream()))
                .limit(1)
                .toList();
    }

    /** The promised time in milliseconds. */
    private static Optional<Long> promised(OutputPort port, String contract) {
        return YamlFile.parse(contract, new Problems(""), Variables.none())
                .map(PromisedLevel::of)
                .orElse(List.of())
                .stream()
                .filter(level -> level.kind() == Kind.SPEED
                        && (level.concerns(port.object().object()) || level.concerns(port.name())))
                .flatMap(level -> level.seconds().stream())
                .map(seconds -> seconds.multiply(BigDecimal.valueOf(MILLIS)).longValue())
                .findFirst();
    }

    private Optional<Finding> slower(Looked looked, Map.Entry<UUID, OutputPort> port, long promise) {
        LocalDate from = looked.today().minusDays(DAYS);
        List<UUID> sets = looked.sets().entrySet().stream()
                .filter(set -> set.getValue().contains(port.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (sets.isEmpty() || looked.whole(from, looked.today().minusDays(1)) < LEAST_DAYS) {
            return Optional.empty();
        }
        List<UsageDay> days = rows.times(sets, from, looked.today().minusDays(1)).stream()
                .filter(day -> looked.seen().whole(day.usedOn()))
                .toList();
        WallTimes times = WallTimes.none();
        days.forEach(day -> times.add(day.times()));
        long finished = days.stream().mapToLong(UsageDay::finished).sum();
        long p95 = times.quantile(P95).orElse(0);
        return finished < LEAST || p95 <= promise
                ? Optional.empty()
                : Optional.of(finding(looked, port.getValue(), promise, p95, finished, from));
    }

    private static Finding finding(
            Looked looked, OutputPort port, long promise, long p95, long finished, LocalDate from) {
        String of = looked.product().ports().size() == 1 ? "" : port.name() + ": ";
        Said said = new Said(
                of
                        + "Slower than promised: 95 of 100 queries end within %s, not %s"
                                .formatted(time(p95), time(promise)),
                "Of the %d queries that finished in the last 7 days. The contract promises %s."
                        .formatted(finished, time(promise)));
        return Finding.lasting(FindingKind.SLOWER, from, "In the last 7 days", said, said, promise, p95);
    }

    private static String time(long millis) {
        return millis < MILLIS ? millis + " ms" : String.format(Locale.UK, "%.1f s", millis / (double) MILLIS);
    }
}
