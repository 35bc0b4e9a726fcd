package io.fondaco.quality;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check of a rule came to.
 *
 * @param reason why it was not run, or what was found; a sentence, or empty
 * @param measured the number that was held against the limit, in words; empty where there is none
 * @param failing how many rows break the rule; null where that is not counted
 * @param rows how many rows there are; null where that is not counted
 * @param examples values that break the rule, which only owners and holders see
 * @param took how long Trino needed
 */
public record Finding(
        Verdict verdict,
        String reason,
        String measured,
        @Nullable Long failing,
        @Nullable Long rows,
        List<String> examples,
        Duration took) {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_EXAMPLE = 100;
    private static final int MOST_EXAMPLES = 5;

    public Finding {
        reason = cut(reason, LONGEST_REASON);
        measured = cut(measured, LONGEST_EXAMPLE);
        examples = examples.stream()
                .limit(MOST_EXAMPLES)
                .map(example -> cut(example.replaceAll("\\s+", " "), LONGEST_EXAMPLE))
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

    /** It was not evaluated, for this reason. */
    public static Finding notRun(String why, Duration took) {
        return new Finding(Verdict.NOT_RUN, why, "", null, null, List.of(), took);
    }
}
