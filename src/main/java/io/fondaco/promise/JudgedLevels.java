package io.fondaco.promise;

import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.change.PromisedLevel.Kind;
import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.Rule;
import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges the promises of one dataset by what was seen of it. */
final class JudgedLevels {

    private static final int MILLIS = 1_000;

    /** What a figure is called. */
    private record Named(String name, String hint, Unit unit) {}

    private static final Named AVAILABILITY = new Named(
            "Availability", "Queries that Trino answered; a query that is wrong itself does not count", Unit.PERCENT);
    private static final Named SPEED =
            new Named("Typical time", "95 of 100 queries end within this time", Unit.MILLISECONDS);
    private static final Named FRESHNESS = new Named("Freshness", "How old the newest rows may be", Unit.SECONDS);
    private static final Named ROWS = new Named("Rows", "How many there are, by the statistics of Trino", Unit.ROWS);

    private final SeenOfDataset seen;

    JudgedLevels(SeenOfDataset seen) {
        this.seen = seen;
    }

    /** First what is promised, in the order of the contract, then what is only measured. */
    List<Level> of(List<PromisedLevel> promises, List<Rule> onRows) {
        Set<Kind> promised = promises.stream().map(PromisedLevel::kind).collect(Collectors.toSet());
        List<Level> levels = new ArrayList<>(promises.stream().map(this::of).toList());
        onRows.forEach(rule -> rule.limit().ifPresent(limit -> levels.add(rows(rule, limit))));
        measured(promised.contains(Kind.AVAILABILITY), AVAILABILITY, seen.availability())
                .ifPresent(levels::add);
        measured(promised.contains(Kind.SPEED), SPEED, seen.speed()).ifPresent(levels::add);
        measured(promised.contains(Kind.FRESHNESS), FRESHNESS, seen.freshness()).ifPresent(levels::add);
        measured(!onRows.isEmpty(), ROWS, seen.rows()).ifPresent(levels::add);
        return List.copyOf(levels);
    }

    private static Optional<Level> measured(boolean promised, Named named, Seen seen) {
        return promised || !seen.anything()
                ? Optional.empty()
                : Optional.of(new Level(
                        named.name(),
                        named.hint(),
                        "",
                        named.unit(),
                        seen.actual(),
                        State.NOT_PROMISED,
                        seen.weeks(null, false)));
    }

    private Level of(PromisedLevel promise) {
        return switch (promise.kind()) {
            case AVAILABILITY -> availability(promise);
            case SPEED -> judged(SPEED, promise.target(), seen.speed(), atMost(promise.seconds(), MILLIS));
            case FRESHNESS -> judged(FRESHNESS, promise.target(), seen.freshness(), atMost(promise.seconds(), 1));
            case FREQUENCY -> neverMeasured("Updates", "How often new rows come", "every " + promise.target());
            case RETENTION -> neverMeasured("Retention", "How long rows are kept", promise.target());
            case TIME_OF_AVAILABILITY ->
                neverMeasured("Time of availability", "When new rows are there", promise.target());
            case GENERAL_AVAILABILITY ->
                neverMeasured("General availability", "From when on it may be relied on", promise.target());
            case END_OF_SUPPORT -> neverMeasured("End of support", "Until when the owner helps", promise.target());
            case END_OF_LIFE -> neverMeasured("End of life", "Until when the data is there", promise.target());
            case THROUGHPUT, COMPLETENESS, ERROR_RATE, TIME_TO_DETECT, TIME_TO_NOTIFY, TIME_TO_REPAIR, OTHER ->
                neverMeasured(promise.property(), "", promise.target());
        };
    }

    private Level availability(PromisedLevel promise) {
        String target = promise.unit().isEmpty() ? promise.value() + "%" : promise.target();
        DoublePredicate kept = promise.number()
                .<DoublePredicate>map(least -> actual -> actual >= least.doubleValue())
                .orElse(null);
        return judged(AVAILABILITY, target, seen.availability(), kept);
    }

    /** A rule on the number of rows is a promise that the measure of each day is held against. */
    private Level rows(Rule rule, Limit limit) {
        return judged(
                new Named(rule.name(), ROWS.hint(), Unit.ROWS),
                rule.limitWords(),
                seen.rows(),
                actual -> limit.holds(BigDecimal.valueOf(Math.round(actual))));
    }

    private static Level judged(Named named, String target, Seen seen, @Nullable DoublePredicate kept) {
        State state = seen.state(kept);
        return new Level(
                named.name(),
                named.hint(),
                target,
                named.unit(),
                kept == null ? null : seen.actual(),
                state,
                seen.weeks(kept, true));
    }

    private static @Nullable DoublePredicate atMost(Optional<BigDecimal> seconds, int factor) {
        return seconds.<DoublePredicate>map(most -> actual -> actual <= most.doubleValue() * factor)
                .orElse(null);
    }

    private static Level neverMeasured(String name, String hint, String target) {
        return new Level(name, hint, target, Unit.NONE, null, State.NOT_MEASURED, List.of());
    }
}
