package io.fondaco.access.carryover;

import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.NewPersonalData;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        OTHER_POLICY("the policy asks for an approval that %s was not given with"),
        OUTSIDE("%s was given outside the portal, and nobody decided on a request for it");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** For people, after a “since”. */
        public String words(String older) {
            return words.formatted(older);
        }
    }

    /**
     * What was decided when an access was given.
     *
     * @param policy the one that held then
     * @param approved the steps of it that somebody approved, by their place
     * @param automatic those of them that a rule approved
     */
    public record Given(ApprovalPolicy policy, Set<Integer> approved, Set<Integer> automatic) {

        public Given {
            approved = Set.copyOf(approved);
            automatic = Set.copyOf(automatic);
        }
    }

    private CarryOverRule() {}

    /** Whether a column of the later port holds personal data, and none of that name did in the older. */
    public static boolean hasNewPersonalData(Step step) {
        return NewPersonalData.between(step.older().described(), step.later().described());
    }

    /** The same for who reads both in this way. */
    static boolean hasNewPersonalData(Step step, ModeChoice reads) {
        return reads.whole()
                ? hasNewPersonalData(step)
                : !personal(step.older(), reads).containsAll(personal(step.later(), reads));
    }

    /** Trino tells columns apart without case. */
    private static Set<String> personal(OutputPort port, ModeChoice reads) {
        return port.modes().named(reads.mode()).stream()
                .flatMap(mode -> mode.shows(port.modeColumns()).stream())
                .filter(AccessMode.Shown::personalInClear)
                .map(shown -> shown.column().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Whether each step that the later port needs now was approved then, by whom it names now. What a rule approved
     * counts while a rule covers the holder.
     *
     * @param personalData whether the later port holds some
     * @param ruleStands whether a rule of the present policy approves this holder
     */
    public static boolean suffices(Given given, ApprovalPolicy now, boolean personalData, boolean ruleStands) {
        List<ApprovalStep> left = given.approved().stream()
                .filter(place -> place < given.policy().steps().size())
                .filter(place -> ruleStands || !given.automatic().contains(place))
                .sorted()
                .map(place -> given.policy().steps().get(place))
                .collect(Collectors.toCollection(ArrayList::new));
        return now.stepsFor(personalData).stream()
                .map(place -> now.steps().get(place))
                .allMatch(needed -> takeOne(left, needed));
    }

    /** An approval counts for one step. */
    private static boolean takeOne(List<ApprovalStep> left, ApprovalStep needed) {
        return left.stream()
                .filter(step -> step.approvers().equals(needed.approvers()) && (step.all() || !needed.all()))
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }
}
