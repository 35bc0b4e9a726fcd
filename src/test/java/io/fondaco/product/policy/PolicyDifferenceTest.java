package io.fondaco.product.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people and the audit trail are told of a policy that changed. */
class PolicyDifferenceTest {

    private static final ApprovalPolicy USUAL = ApprovalPolicy.ofOwners(Period.ofDays(90));

    @Test
    void whereNothingDiffersNothingIsTold() {
        assertThat(new PolicyDifference(USUAL, USUAL).parts()).isEmpty();
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

        assertThat(new PolicyDifference(USUAL, changed).parts())
                .containsExactly(
                        "the teams that may ask: team-a, team-b instead of none",
                        "what is approved at once: analysts instead of none",
                        "the approvals: owners (owners, all), privacy (stella, personal data only) instead of owner"
                                + " (owners)",
                        "the shortest period: P1D instead of P0D",
                        "the usual period: P30D instead of P90D",
                        "the longest period: P60D instead of P90D",
                        "whether a part may be asked for: yes instead of no",
                        "the questions: Which region? instead of none");
    }

    @Test
    void whatHasNoWordsOfItsOwnIsNotPassedOver() {
        assertThat(new PolicyDifference(asking(true), asking(false)).parts())
                .containsExactly("details of the questions are others");
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
