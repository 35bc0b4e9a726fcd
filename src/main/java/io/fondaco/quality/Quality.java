package io.fondaco.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the rules of a product stand, those that were never checked left out.
 *
 * @param lastAt when one of them was checked last; null where none was
 */
public record Quality(
        long passed,
        long overLimit,
        long failed,
        long notRun,
        @Nullable Instant lastAt) {

    /** No rule was checked. */
    public static final Quality NONE = new Quality(0, 0, 0, 0, null);

    Quality with(Verdict verdict, long count, Instant at) {
        Instant later = lastAt == null || lastAt.isBefore(at) ? at : lastAt;
        return switch (verdict) {
            case PASSED -> new Quality(passed + count, overLimit, failed, notRun, later);
            case OVER_LIMIT -> new Quality(passed, overLimit + count, failed, notRun, later);
            case FAILED -> new Quality(passed, overLimit, failed + count, notRun, later);
            case NOT_RUN -> new Quality(passed, overLimit, failed, notRun + count, later);
        };
    }

    /** How many rules were looked at. */
    public long all() {
        return passed + overLimit + failed + notRun;
    }

    /** The verdict of the whole: passed only where every rule was evaluated and holds. */
    public Verdict worst() {
        if (failed > 0) {
            return Verdict.FAILED;
        }
        if (overLimit > 0) {
            return Verdict.OVER_LIMIT;
        }
        return notRun > 0 || passed == 0 ? Verdict.NOT_RUN : Verdict.PASSED;
    }
}
