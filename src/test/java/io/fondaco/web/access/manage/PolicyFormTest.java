package io.fondaco.web.access.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFormTest {

    @Test
    void rowsWithoutANameOrTextAreNotMeant() {
        ApprovalPolicy policy = sent("some", "team-a, domain:weather, service-account:SVC-Load", "90", "3")
                .policy();

        assertThat(policy.askers()).containsExactly("team-retail", "team-weather");
        assertThat(policy.steps())
                .containsExactly(
                        new ApprovalStep("owner", Set.of(), false, false),
                        new ApprovalStep("privacy office", Set.of("stella", "oda"), true, true));
        assertThat(policy.questions())
                .containsExactly(new Question("question-1", "Which region?", List.of("north", "south"), true));
        assertThat(policy.longest()).isEqualTo(Period.ofDays(90));
    }

    @Test
    void rulesAreWrittenWithTheirKind() {
        assertThat(sent("some", "team-a, domain:weather, service-account:SVC-Load", "90", "3")
                        .policy()
                        .automatic())
                .extracting(AutoApproval::kind, AutoApproval::value)
                .containsExactly(
                        tuple(AutoApproval.Kind.TEAM, "team-a"),
                        tuple(AutoApproval.Kind.DOMAIN, "weather"),
                        tuple(AutoApproval.Kind.SERVICE_ACCOUNT, "svc-load"));
        assertThat(sent("nobody", "team-a", "90", "3").policy().automatic()).isEmpty();
        assertThat(sent("everyone", "team-a", "90", "3").policy().automatic())
                .extracting(AutoApproval::kind)
                .containsExactly(AutoApproval.Kind.EVERYONE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ninety", "-1", "1.5", "999999"})
    void daysThatAreNoneAreNoPeriod(@Nullable String days) {
        assertThat(sent("nobody", "", days, "3").policy().longest()).isEqualTo(Period.ofDays(-1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "one", "-1"})
    void aFormWithoutTheNumberOfWhatWasSeenIsRefused(@Nullable String number) {
        assertThatThrownBy(() -> sent("nobody", "", "90", number).seen()).isInstanceOf(Invalid.class);
        assertThat(sent("nobody", "", "90", "3").seen()).isEqualTo(3);
    }

    @Test
    void whatHoldsIsSentBackAsItIs() {
        ApprovalPolicy policy =
                sent("some", "team-a, domain:weather", "90", "3").policy();
        PolicyForm form = PolicyForm.of(new NumberedPolicy(4, policy), LocalDate.of(2026, 11, 22));

        assertThat(form.policy()).isEqualTo(policy);
        assertThat(form.seen()).isEqualTo(4);
        assertThat(form.stepRows()).hasSize(3);
        assertThat(form.questionRows()).hasSize(3);
    }

    private static PolicyForm sent(
            String automatic, String automaticFor, @Nullable String longest, @Nullable String number) {
        return new PolicyForm(
                "team-weather, team-retail, ,",
                automatic,
                automaticFor,
                List.of(" owner ", "privacy office", ""),
                List.of("", "Stella, oda", "ben"),
                List.of("any", "all", "any"),
                List.of("always", "personal", "always"),
                "0",
                " 30 ",
                longest,
                "on",
                List.of("Which region?", " "),
                List.of("north, south", "yes, no"),
                List.of("yes", "no"),
                number);
    }
}
