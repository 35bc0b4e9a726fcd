package io.fondaco.access.carryover;

import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.terms.ApprovalPolicy;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether who holds one major of a port holds the next one without a request: not where it shows personal data that
 * was not in it, and not where somebody would have to decide who did not when the access was given.
 */
public final class CarryOverRule {

    /** Why a request is needed. */
    public enum Why {
        PERSONAL_DATA("it has personal data that %s does not have"),
        OTHER_MODES("its owners offer other ways to read it than those of %s"),
        STRICTER_POLICY("the owners have made their policy stricter");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** For people, after a “since”. */
        public String words(String older) {
            return words.formatted(older);
        }
    }

    private CarryOverRule() {}

    /** Whether a column of the later port holds personal data, and none of that name did in the older. */
    public static boolean hasNewPersonalData(Step step) {
        return hasNewPersonalData(step, ModeChoice.FULL);
    }

    /** The same for who reads both in this way. */
    static boolean hasNewPersonalData(Step step, ModeChoice reads) {
        return !personal(step.older(), reads).containsAll(personal(step.later(), reads));
    }

    /**
     * Whether the policy asks for more than the one under which the access was given: another step, or membership of a
     * team that was not needed.
     */
    public static boolean isStricter(ApprovalPolicy given, ApprovalPolicy now, OutputPort later) {
        return isStricter(given, now, later.personalData());
    }

    /** The same where what is read shows personal data, or does not. */
    static boolean isStricter(ApprovalPolicy given, ApprovalPolicy now, boolean personal) {
        boolean moreSteps =
                now.stepsFor(personal).size() > given.stepsFor(personal).size();
        boolean fewerAskers = !now.askers().isEmpty()
                && (given.askers().isEmpty() || !now.askers().containsAll(given.askers()));
        return moreSteps || fewerAskers;
    }

    private static Set<String> personal(OutputPort port, ModeChoice reads) {
        return port.modes().named(reads.mode()).stream()
                .flatMap(mode -> mode.shows(port.modeColumns()).stream())
                .filter(AccessMode.Shown::personalInClear)
                .map(shown -> shown.column().name())
                .collect(Collectors.toSet());
    }
}
