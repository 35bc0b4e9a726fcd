package io.fondaco.product.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people and the audit trail are told of a policy that changed. */
class PolicyDifferenceTest {

    private static final ApprovalPolicy USUAL = ApprovalPolicy.ofOwners(Period.ofMonths(12));

    private static final PolicyNames NAMES =
            new PolicyNames(Map.of("stella", "Stella Moreau"), Map.of("team-a", "Analytics"), Map.of());

    @Test
    void whereNothingDiffersNothingIsTold() {
        assertThat(new PolicyDifference(USUAL, USUAL, PolicyNames.NONE).parts()).isEmpty();
    }

    @Test
    void everyPartIsToldWithWhatItWasBefore() {
        ApprovalPolicy changed = new ApprovalPolicy(
                Set.of("team-b", "team-a"),
                List.of(new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-a")),
                List.of(
                        new ApprovalStep("owners", Set.of(), true, false),
                        new ApprovalStep("privacy", Set.of("stella"), false, true)),
                Period.ofDays(1),
                Period.ofDays(30),
                Period.ofDays(60),
                true,
                List.of(new Question("region", "Which region?", List.of(), true)));

        assertThat(new PolicyDifference(USUAL, changed, NAMES).parts())
                .containsExactly(
                        "the teams that may ask: Analytics, team-b instead of none",
                        "what is approved automatically: team Analytics instead of none",
                        "the approvals: owners (all owners), privacy (Stella Moreau, for personal data only) instead of"
                                + " owner (any one of the owners)",
                        "the shortest period: 1 day instead of none",
                        "the usual period: 30 days instead of 6 months",
                        "the longest period: 60 days instead of 12 months",
                        "whether a part may be asked for: yes instead of no",
                        "the questions: Which region? instead of none");
    }

    @Test
    void whatHasNoWordsOfItsOwnIsNotPassedOver() {
        assertThat(new PolicyDifference(asking(true), asking(false), PolicyNames.NONE).parts())
                .containsExactly("details of the rules or questions are others");
    }

    private static ApprovalPolicy asking(boolean required) {
        return new ApprovalPolicy(
                Set.of(),
                List.of(),
                List.of(),
                Period.ZERO,
                Period.ofDays(30),
                Period.ofDays(90),
                false,
                List.of(new Question("region", "Which region?", List.of(), required)));
    }
}
