package io.fondaco.web.access.time;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.common.Day;
import io.fondaco.identity.Person;
import io.fondaco.web.Formats;
import java.util.function.UnaryOperator;

/** Who took an access away or will do so, when and why. */
public final class EndWords {

    private static final String THE_OWNER = "the owner";

    private EndWords() {}

    /** {@code Taken away on 3 May 2027 by Otto Brandt in a review}; the end of the sentence is the reason. */
    public static String takenAway(Agreement ended, UnaryOperator<String> called) {
        boolean review = ended.endReason().filter(EndReason.REVIEW::equals).isPresent();
        return "Taken away on %s by %s%s"
                .formatted(
                        ended.endedAt().map(Formats::day).orElse("an earlier day"),
                        ender(ended, called),
                        review ? " in a review" : "");
    }

    /** {@code Will be taken away on 3 May 2027 (UTC) by Otto Brandt}; the end of the sentence is the reason. */
    public static String willBeTakenAway(Agreement ending, UnaryOperator<String> called) {
        return "Will be taken away on %s by %s".formatted(lastDay(ending), ender(ending, called));
    }

    /** {@code You can read this until 3 May 2027 (UTC). Then Otto Brandt takes it away:}, before the reason. */
    public static String thenTakenAway(String canBeRead, Agreement ending, UnaryOperator<String> called) {
        return "%s until %s. Then %s takes it away:".formatted(canBeRead, lastDay(ending), ender(ending, called));
    }

    /** What the one who took it away wrote, as the end of a sentence. */
    public static String because(String note) {
        return note.isBlank() ? "." : ": “%s”".formatted(note);
    }

    private static String lastDay(Agreement agreement) {
        return agreement.lastDay().map(Day::inUtc).orElse("its last day");
    }

    private static String ender(Agreement agreement, UnaryOperator<String> called) {
        return agreement
                .endedBy()
                .filter(name -> !Person.isPortal(name))
                .map(called)
                .filter(name -> !name.isBlank())
                .orElse(THE_OWNER);
    }
}
