package io.fondaco.web.together;

import io.fondaco.together.JoinCheck;
import io.fondaco.web.Badge;
import java.time.Instant;

/** What Trino said of a join without running it, in words. */
record CheckView(Badge badge, String sentence, Instant at) {

    static CheckView of(JoinCheck check) {
        return new CheckView(badge(check), sentence(check), check.at());
    }

    private static Badge badge(JoinCheck check) {
        return switch (check.verdict()) {
            case FINE -> new Badge("Checked in Trino", "circle-check", "ok");
            case WRONG -> new Badge("Trino refuses it", "circle-x", "bad");
            case UNKNOWN -> new Badge("Not checked", "minus", "");
        };
    }

    private static String sentence(JoinCheck check) {
        return switch (check.verdict()) {
            case FINE ->
                check.asViewer()
                        ? "You can run it. It was not run."
                        : "Names and types are right; you can run it once you have access. It was not run.";
            case WRONG -> "It says: " + check.sentence();
            case UNKNOWN -> "It can't be told now: " + check.sentence();
        };
    }
}
