package io.fondaco.web.contract;

import io.fondaco.product.quality.Rule;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.Verdict;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what became of it last.
 *
 * @param about what it means, in the owner's words; may be empty
 * @param column the column that it is on; empty for the whole dataset
 * @param limit what the outcome must be; may be empty
 * @param query the SQL that measures it; empty where the rule names none
 * @param source the tool that tells the outcome; empty for the portal itself
 * @param result what was measured; empty where nothing was
 * @param told why it was not run, or what the tool says; may be empty
 * @param examples values that break it, if the viewer may see them
 * @param since since when it stands so, or null
 * @param id by which one may wait for it; null where nothing is known of it yet
 * @param afterLoad whether the portal checks it whenever new rows came
 * @param waiting what the viewer waits for
 */
public record RuleRow(
        String name,
        String about,
        String column,
        String limit,
        String query,
        String source,
        Verdict verdict,
        Badge state,
        String result,
        String told,
        List<String> examples,
        @Nullable Instant since,
        @Nullable Instant checkedAt,
        Strip strip,
        @Nullable UUID id,
        boolean afterLoad,
        Waiting waiting) {

    /** Whether the viewer is told when it passes. */
    public enum Waiting {
        /** It does not fail, or the viewer is told anyway. */
        NOT_OFFERED,
        OFFERED,
        WAITS
    }

    private static final Badge NOT_YET = new Badge("Not run yet", "minus", "");

    public RuleRow {
        examples = List.copyOf(examples);
    }

    /** A rule of the contract that nobody checked yet. */
    static RuleRow unchecked(Rule rule, String why, Strip strip) {
        return new RuleRow(
                rule.name(),
                rule.about(),
                rule.column(),
                rule.limitWords(),
                rule.query(),
                "",
                Verdict.NOT_RUN,
                rule.check().runs() ? NOT_YET : Badges.badge(Verdict.NOT_RUN),
                "",
                why,
                List.of(),
                null,
                null,
                strip,
                null,
                rule.afterLoad(),
                Waiting.NOT_OFFERED);
    }

    /** A rule with an outcome; {@code rule} is null where only a tool knows it. */
    static RuleRow checked(
            @Nullable Rule rule,
            CheckedRule last,
            boolean showsValues,
            boolean showsResult,
            Strip strip,
            Waiting waiting) {
        return new RuleRow(
                last.name(),
                rule == null ? "" : rule.about(),
                last.column(),
                rule == null ? "" : rule.limitWords(),
                rule == null ? "" : rule.query(),
                last.source(),
                last.verdict(),
                Badges.badge(last.verdict()),
                showsResult ? result(last) : "",
                last.reason(),
                showsValues ? last.examples() : List.of(),
                last.since().orElse(null),
                last.checkedAt().orElse(null),
                strip,
                last.id(),
                rule != null && rule.afterLoad() && last.source().isEmpty(),
                waiting);
    }

    private static String result(CheckedRule last) {
        if (last.verdict() == Verdict.NOT_RUN) {
            return "";
        }
        String rows = last.failing()
                .flatMap(failing ->
                        last.rows().map(all -> Formats.grouped(failing) + " of " + Formats.counted(all, "row", "rows")))
                .orElse("");
        if (last.measured().isEmpty() || rows.isEmpty() || last.measured().endsWith("rows")) {
            return rows.isEmpty() ? last.measured() : rows;
        }
        return last.measured() + ", " + rows;
    }

    /** Whether it needs somebody. */
    public boolean failed() {
        return verdict == Verdict.FAILED;
    }

    /** Whether the viewer may ask to be told when it passes. */
    public boolean offersToTell() {
        return waiting == Waiting.OFFERED;
    }

    /** Whether the viewer is told when it passes, and may undo that. */
    public boolean awaited() {
        return waiting == Waiting.WAITS;
    }

    /** Whether it was to be run, and was not. */
    public boolean stuck() {
        return verdict == Verdict.NOT_RUN && checkedAt != null;
    }
}
