package io.fondaco.api.quality;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tool found out.
 *
 * @param source the tool, 1 to 60 characters, such as {@code dbt}
 * @param dataset the name of the dataset; may be left out where the product has one
 */
public record ResultsBody(
        @Nullable String source,
        @Nullable String dataset,
        @Nullable List<@Nullable Result> results) {

    /**
     * The outcome of one rule.
     *
     * @param rule its name, as the contract or the tool calls it
     * @param column the column that it is on; left out for the whole dataset
     * @param state {@code passed}, {@code over limit}, {@code failed} or {@code not run}
     * @param value what was measured
     * @param failing how many rows break it
     * @param rows how many rows there are
     * @param reason a sentence; needed where the rule was not run
     * @param checkedAt when, such as {@code 2026-11-27T06:00:00Z}; now, if it is left out
     */
    public record Result(
            @Nullable String rule,
            @Nullable String column,
            @Nullable String state,
            @Nullable BigDecimal value,
            @Nullable Long failing,
            @Nullable Long rows,
            @Nullable String reason,
            @Nullable String checkedAt) {}
}
