package io.fondaco.api.quality;

import io.fondaco.product.OutputPort;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.Quality;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the rules of a product stand.
 *
 * @param state the worst of them, as a word: {@code passed} only where every rule that runs was evaluated and holds
 */
public record QualityView(String state, @Nullable Instant lastCheckedAt, List<RuleView> rules) {

    /**
     * One rule of a dataset, as one source tells it.
     *
     * @param source the tool; {@code fondaco} for the portal itself
     * @param state {@code passed}, {@code over limit}, {@code failed} or {@code not run}
     * @param result what it came to; empty for the value of a query over a dataset with personal data
     * @param reason why it was not run, or what the tool says; may be empty
     */
    public record RuleView(
            String dataset,
            String rule,
            String column,
            String source,
            String state,
            String result,
            String reason,
            @Nullable Long failing,
            @Nullable Long rows,
            @Nullable Instant since,
            @Nullable Instant checkedAt) {

        static RuleView of(OutputPort port, CheckedRule rule) {
            return new RuleView(
                    port.name(),
                    rule.name(),
                    rule.column(),
                    rule.source().isEmpty() ? "fondaco" : rule.source(),
                    word(rule.verdict().words()),
                    rule.tellsValue() && port.personalData() ? "" : rule.measured(),
                    rule.reason(),
                    rule.failing().orElse(null),
                    rule.rows().orElse(null),
                    rule.since().orElse(null),
                    rule.checkedAt().orElse(null));
        }
    }

    static QualityView of(Quality quality, List<RuleView> rules) {
        return new QualityView(word(quality.worst().words()), quality.lastAt(), rules);
    }

    private static String word(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
