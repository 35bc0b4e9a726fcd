package io.fondaco.api.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fondaco.api.grant.PolicyBody.QuestionBody;
import io.fondaco.api.grant.PolicyBody.RuleBody;
import io.fondaco.api.grant.PolicyBody.StepBody;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyBodyTest {

    @Test
    void whatIsSentIsThePolicy() {
        ApprovalPolicy policy = PolicyBody.policy(new PolicyBody(
                7L,
                List.of("team-weather"),
                List.of(new RuleBody("analysts", AutoApproval.Kind.TEAM, "team-analytics")),
                List.of(new StepBody(" privacy ", List.of("Stella", "stella"), true, true)),
                1,
                30,
                90,
                true,
                List.of(new QuestionBody("report", " For which report? ", null, true))));

        assertThat(policy)
                .isEqualTo(new ApprovalPolicy(
                        Set.of("team-weather"),
                        List.of(new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-analytics")),
                        List.of(new ApprovalStep("privacy", Set.of("stella"), true, true)),
                        Period.ofDays(1),
                        Period.ofDays(30),
                        Period.ofDays(90),
                        true,
                        List.of(new Question("report", "For which report?", List.of(), true))));
    }

    @Test
    void withoutStepsAnyOwnerDecides() {
        assertThat(PolicyBody.policy(asking(null)).steps()).containsExactly(ApprovalStep.OWNER);
    }

    /** A name that is left out would let everybody in. */
    @Test
    void aNameThatIsMissingInAListIsRefused() {
        assertThat(refused(asking(Arrays.asList("team-weather", null))).fields())
                .containsOnlyKeys("askers");
    }

    @Test
    void nothingIsNoPolicyAndARuleHasAKind() {
        PolicyBody withoutKind =
                new PolicyBody(0L, null, List.of(new RuleBody("all", null, "")), null, 0, 30, 90, false, null);

        assertThat(refused(null).fields()).containsOnlyKeys("policy");
        assertThat(refused(withoutKind).fields()).containsOnlyKeys("automatic");
    }

    private static PolicyBody asking(@Nullable List<@Nullable String> askers) {
        return new PolicyBody(0L, askers, null, null, null, 30, 90, false, null);
    }

    private static Invalid refused(@Nullable PolicyBody sent) {
        return catchThrowableOfType(Invalid.class, () -> PolicyBody.policy(sent));
    }
}
