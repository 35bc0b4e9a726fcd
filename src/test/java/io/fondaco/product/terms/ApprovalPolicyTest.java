package io.fondaco.product.terms;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void whereOwnersSayNothingEverybodyMayAskAndAnyOneOfThemDecides() {
        ApprovalPolicy policy = ApprovalPolicy.ofOwners(Period.ofYears(1));

        assertThat(policy.mayAsk(ADA)).isTrue();
        assertThat(policy.steps()).containsExactly(ApprovalStep.OWNER);
        assertThat(policy.usual()).isEqualTo(Period.ofMonths(6));
        assertThat(ApprovalPolicy.ofOwners(Period.ofDays(30)).usual()).isEqualTo(Period.ofDays(30));
    }

    @Test
    void withAskersOnlyTheirMembersMayAsk() {
        ApprovalPolicy policy = policy(Set.of("team-analytics", "team-retail"), List.of(), Period.ofDays(90));

        assertThat(policy.mayAsk(ADA)).isTrue();
        assertThat(policy.mayAsk(BEN)).isFalse();
    }

    @Test
    void aStepForPersonalDataIsSkippedWithoutIt() {
        ApprovalPolicy policy = policy(
                Set.of(),
                List.of(
                        ApprovalStep.OWNER,
                        new ApprovalStep("privacy", Set.of("stella"), false, true),
                        new ApprovalStep("security", Set.of("grace"), false, false)),
                Period.ofDays(90));

        assertThat(policy.stepsFor(true)).containsExactly(0, 1, 2);
        assertThat(policy.stepsFor(false)).containsExactly(0, 2);
    }

    @Test
    void sixMonthsStaySixMonthsWhenAFormSendsBackTheirDays() {
        ApprovalPolicy known = policy(Set.of(), List.of(), Period.ofMonths(6));
        int days = new AccessPeriod(Period.ofMonths(6)).days(TODAY);

        assertThat(policy(Set.of(), List.of(), Period.ofDays(days)).keepingPeriodsOf(known, TODAY))
                .isEqualTo(known);
        assertThat(policy(Set.of(), List.of(), Period.ofDays(days - 1))
                        .keepingPeriodsOf(known, TODAY)
                        .longest())
                .isEqualTo(Period.ofDays(days - 1));
    }

    private static ApprovalPolicy policy(Set<String> askers, List<ApprovalStep> steps, Period longest) {
        return new ApprovalPolicy(askers, List.of(), steps, Period.ZERO, Period.ofDays(30), longest, false, List.of());
    }
}
