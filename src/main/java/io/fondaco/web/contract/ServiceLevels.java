package io.fondaco.web.contract;

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

    private static final Set<String> AVAILABILITY = Set.of("availability", "av", "uptime");
    private static final Set<String> SPEED = Set.of("responsetime", "querytime", "typicaltime");
    private static final Set<String> FRESHNESS = Set.of("latency", "ly", "freshness");
    private static final String OF_QUERIES = "Queries that Trino answered; a query that is wrong itself does not count";
    private static final String HOW_OLD = "How old the newest rows may be";
    private static final String P95 = "95 of 100 queries end within this time";

    private final Measured measured;

    ServiceLevels(Measured measured) {
        this.measured = measured;
    }

    /** First what is promised, in the order of the contract, then what is only measured. */
    List<ServiceLevel> of(List<Promise> promises) {
        Set<String> promised = promises.stream().map(Promise::kind).collect(Collectors.toSet());
        List<ServiceLevel> levels =
                new ArrayList<>(promises.stream().map(this::of).toList());
        if (promised.stream().noneMatch(AVAILABILITY::contains) && measured.available() != null) {
            levels.add(ServiceLevel.notPromised("Availability", OF_QUERIES, percent(measured.available())));
        }
        if (promised.stream().noneMatch(SPEED::contains) && measured.p95Millis() != null) {
            levels.add(ServiceLevel.notPromised("Typical time", P95, Formats.spent(measured.p95Millis())));
        }
        if (promised.stream().noneMatch(FRESHNESS::contains) && measured.age() != null) {
            levels.add(ServiceLevel.notPromised("Freshness", HOW_OLD, Formats.waited(measured.age())));
        }
        return List.copyOf(levels);
    }

    private ServiceLevel of(Promise promise) {
        if (AVAILABILITY.contains(promise.kind())) {
            return availability(promise, measured.available());
        }
        if (SPEED.contains(promise.kind())) {
            return speed(promise, measured.p95Millis());
        }
        return switch (promise.kind()) {
            case "latency", "ly", "freshness" -> freshness(promise, measured.age());
            case "frequency", "fy" ->
                ServiceLevel.notMeasured("Updates", "How often new rows come", "every " + promise.target());
            case "retention", "re" -> ServiceLevel.notMeasured("Retention", "How long rows are kept", promise.target());
            case "timeofavailability" ->
                ServiceLevel.notMeasured("Time of availability", "When new rows are there", promise.target());
            case "generalavailability", "ga" ->
                ServiceLevel.notMeasured("General availability", "From when on it may be relied on", promise.target());
            case "endofsupport", "es" ->
                ServiceLevel.notMeasured("End of support", "Until when the owner helps", promise.target());
            case "endoflife", "el" ->
                ServiceLevel.notMeasured("End of life", "Until when the data is there", promise.target());
            default -> ServiceLevel.notMeasured(promise.property(), "", promise.target());
        };
    }

    private static ServiceLevel availability(Promise promise, @Nullable Double actual) {
        String target = promise.unit().isEmpty() ? promise.value() + "%" : promise.target();
        return actual == null || promise.number().isEmpty()
                ? ServiceLevel.notMeasured("Availability", OF_QUERIES, target)
                : ServiceLevel.measured(
                        "Availability",
                        OF_QUERIES,
                        target,
                        percent(actual),
                        actual >= promise.number().getAsDouble());
    }

    private static ServiceLevel freshness(Promise promise, @Nullable Duration age) {
        return age == null || promise.millis().isEmpty()
                ? ServiceLevel.notMeasured("Freshness", HOW_OLD, promise.target())
                : ServiceLevel.measured(
                        "Freshness",
                        HOW_OLD,
                        promise.target(),
                        Formats.waited(age),
                        age.toMillis() <= promise.millis().getAsDouble());
    }

    private static ServiceLevel speed(Promise promise, @Nullable Long actual) {
        return actual == null || promise.millis().isEmpty()
                ? ServiceLevel.notMeasured("Typical time", P95, promise.target())
                : ServiceLevel.measured(
                        "Typical time",
                        P95,
                        promise.target(),
                        Formats.spent(actual),
                        actual <= promise.millis().getAsDouble());
    }

    /** Cut and never rounded up: 99.96% is not 100%. */
    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", Math.floor(share * 10) / 10);
    }
}
