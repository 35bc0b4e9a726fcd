package io.fondaco.product.quality;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the data of a port must keep, as its contract says it.
 *
 * @param key tells it from the other rules of its port, from one version to the next
 * @param about what it means, in the owner's words; may be empty
 * @param column the column that it is on; empty for the whole dataset
 * @param query the SQL that its author wrote; empty where there is none
 * @param declaredLimit what the outcome must be; null where the contract does not say
 * @param declaredSchedule when it is checked, a cron expression of five fields in UTC, or {@link #AFTER_LOAD}; null for the
 *     usual times
 */
public record Rule(
        String key,
        String name,
        String about,
        String column,
        String query,
        @Nullable Limit declaredLimit,
        Severity severity,
        @Nullable String declaredSchedule,
        Check check) {

    /** The schedule of what is checked whenever new rows came. */
    public static final String AFTER_LOAD = "after each load";

    /** What the outcome must be; empty where the contract does not say. */
    public Optional<Limit> limit() {
        return Optional.ofNullable(declaredLimit);
    }

    /** When it is checked; empty for the usual times. */
    public Optional<String> schedule() {
        return Optional.ofNullable(declaredSchedule);
    }

    /** Whether it is checked whenever new rows came. */
    public boolean afterLoad() {
        return AFTER_LOAD.equals(declaredSchedule);
    }

    /** The limit in words; empty where the contract does not say. */
    public String limitWords() {
        return limit().map(Limit::words).orElse("");
    }

    /** The same rule under another key. */
    public Rule withKey(String other) {
        return new Rule(other, name, about, column, query, declaredLimit, severity, declaredSchedule, check);
    }
}
