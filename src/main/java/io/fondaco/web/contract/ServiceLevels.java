package io.fondaco.web.contract;

import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.change.PromisedLevel.Kind;
import io.fondaco.web.Formats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets what a contract promises beside what the usage of the last 90 days and the last measure show. */
final class ServiceLevels {

    private static final String OF_QUERIES = "Queries that Trino answered; a query that is wrong itself does not count";
    private static final String HOW_OLD = "How old the newest rows may be";
    private static final String P95 = "95 of 100 queries end within this time";

    private static final int MILLIS = 1_000;

    private final Measured measured;

    ServiceLevels(Measured measured) {
        this.measured = measured;
    }

    /** First what is promised, in the order of the contract, then what is only measured. */
    List<ServiceLevel> of(List<PromisedLevel> promises) {
        Set<Kind> promised = promises.stream().map(PromisedLevel::kind).collect(Collectors.toSet());
        List<ServiceLevel> levels =
                new ArrayList<>(promises.stream().map(this::of).toList());
        if (!promised.contains(Kind.AVAILABILITY) && measured.available() != null) {
            levels.add(ServiceLevel.notPromised("Availability", OF_QUERIES, percent(measured.available())));
        }
        if (!promised.contains(Kind.SPEED) && measured.p95Millis() != null) {
            levels.add(ServiceLevel.notPromised("Typical time", P95, Formats.spent(measured.p95Millis())));
        }
        if (!promised.contains(Kind.FRESHNESS) && measured.age() != null) {
            levels.add(ServiceLevel.notPromised("Freshness", HOW_OLD, Formats.waited(measured.age())));
        }
        return List.copyOf(levels);
    }

    private ServiceLevel of(PromisedLevel promise) {
        return switch (promise.kind()) {
            case AVAILABILITY -> availability(promise, measured.available());
            case SPEED -> speed(promise, measured.p95Millis());
            case FRESHNESS -> freshness(promise, measured.age());
            case FREQUENCY ->
                ServiceLevel.notMeasured("Updates", "How often new rows come", "every " + promise.target());
            case RETENTION -> ServiceLevel.notMeasured("Retention", "How long rows are kept", promise.target());
            case TIME_OF_AVAILABILITY ->
                ServiceLevel.notMeasured("Time of availability", "When new rows are there", promise.target());
            case GENERAL_AVAILABILITY ->
                ServiceLevel.notMeasured("General availability", "From when on it may be relied on", promise.target());
            case END_OF_SUPPORT ->
                ServiceLevel.notMeasured("End of support", "Until when the owner helps", promise.target());
            case END_OF_LIFE ->
                ServiceLevel.notMeasured("End of life", "Until when the data is there", promise.target());
            case THROUGHPUT, COMPLETENESS, ERROR_RATE, TIME_TO_DETECT, TIME_TO_NOTIFY, TIME_TO_REPAIR, OTHER ->
                ServiceLevel.notMeasured(promise.property(), "", promise.target());
        };
    }

    private static ServiceLevel availability(PromisedLevel promise, @Nullable Double actual) {
        String target = promise.unit().isEmpty() ? promise.value() + "%" : promise.target();
        return actual == null || promise.number().isEmpty()
                ? ServiceLevel.notMeasured("Availability", OF_QUERIES, target)
                : ServiceLevel.measured(
                        "Availability",
                        OF_QUERIES,
                        target,
                        percent(actual),
                        actual >= promise.number().get().doubleValue());
    }

    private static ServiceLevel freshness(PromisedLevel promise, @Nullable Duration age) {
        return age == null || promise.seconds().isEmpty()
                ? ServiceLevel.notMeasured("Freshness", HOW_OLD, promise.target())
                : ServiceLevel.measured(
                        "Freshness",
                        HOW_OLD,
                        promise.target(),
                        Formats.waited(age),
                        age.toSeconds() <= promise.seconds().get().doubleValue());
    }

    private static ServiceLevel speed(PromisedLevel promise, @Nullable Long actual) {
        return actual == null || promise.seconds().isEmpty()
                ? ServiceLevel.notMeasured("Typical time", P95, promise.target())
                : ServiceLevel.measured(
                        "Typical time",
                        P95,
                        promise.target(),
                        Formats.spent(actual),
                        actual <= promise.seconds().get().doubleValue() * MILLIS);
    }

    /** Cut and never rounded up: 99.96% is not 100%. */
    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", Math.floor(share * 10) / 10);
    }
}
