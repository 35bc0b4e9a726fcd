package io.fondaco.web.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.AutoApproval.Kind;
import io.fondaco.product.terms.Question;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFormTest {

    private static final ApprovalPolicy USUAL = ApprovalPolicy.ofOwners(Period.ofMonths(12));

    private static final KnownNames KNOWN = new KnownNames(List.of(
            new Pick(Pick.Kind.PERSON, "stella", "Stella Moreau", ""),
            new Pick(Pick.Kind.PERSON, "oda", "Oda Lindqvist", ""),
            new Pick(Pick.Kind.PERSON, "ada", "Ada Novak", ""),
            new Pick(Pick.Kind.PERSON, "ada.n", "Ada Novak", ""),
            new Pick(Pick.Kind.TEAM, "team-weather", "Weather Data", ""),
            new Pick(Pick.Kind.TEAM, "team-retail", "Retail", ""),
            new Pick(Pick.Kind.DOMAIN, "weather", "Weather", ""),
            new Pick(Pick.Kind.SERVICE_ACCOUNT, "svc-load", "svc-load", "")));

    @Test
    void namesMeanWhomPagesCallSoOrWhoHasTheNameInTrino() {
        ApprovalPolicy policy =
                sent("some", "Retail, domain:weather, SVC-Load", "90", "3").policy(USUAL, KNOWN);

        assertThat(policy.askers()).containsExactly("team-retail", "team-weather");
        assertThat(policy.steps())
                .containsExactly(
                        new ApprovalStep("owner", Set.of(), false, false),
                        new ApprovalStep("privacy office", Set.of("stella", "oda"), true, true));
        assertThat(policy.questions())
                .containsExactly(new Question("question-1", "Which region?", List.of("north", "south"), true));
        assertThat(policy.longest()).isEqualTo(Period.ofDays(90));
        assertThat(policy.automatic())
                .extracting(AutoApproval::kind, AutoApproval::value)
                .containsExactly(
                        tuple(Kind.TEAM, "team-retail"),
                        tuple(Kind.DOMAIN, "weather"),
                        tuple(Kind.SERVICE_ACCOUNT, "svc-load"));
    }

    @Test
    void whoIsApprovedAutomaticallyIsNobodyEverybodyOrSome() {
        assertThat(sent("nobody", "Retail", "90", "3").policy(USUAL, KNOWN).automatic())
                .isEmpty();
        assertThat(sent("everyone", "Retail, svc-load", "90", "3")
                        .policy(USUAL, KNOWN)
                        .automatic())
                .extracting(AutoApproval::kind)
                .containsExactly(Kind.SERVICE_ACCOUNT, Kind.EVERYONE);
    }

    @Test
    void aNameThatMeansNobodyOrSeveralIsSaidAtItsField() {
        PolicyForm form = new PolicyForm(
                "some",
                "Nowhere",
                null,
                "some",
                "",
                null,
                List.of("owner", "privacy"),
                List.of("Ada Novak", "quentin"),
                null,
                null,
                null,
                "0",
                null,
                "30",
                null,
                "90",
                null,
                null,
                null,
                null,
                null,
                null,
                "0");

        assertThat(form.wrong(KNOWN))
                .containsEntry("askers", "There is no team called Nowhere")
                .containsEntry("automaticFor", "Choose at least one team, domain or service account")
                .containsEntry(
                        "approvers-1",
                        "Two are called Ada Novak. Choose one of the suggestions, or write the user name")
                .containsEntry("approvers-2", "Nobody called quentin has signed in here");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ninety", "-1", "1.5", "999999"})
    void aNumberThatIsNoneIsNoPeriod(@Nullable String days) {
        assertThat(sent("nobody", "", days, "3").policy(USUAL, KNOWN).longest()).isEqualTo(Period.ofDays(-1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "one", "-1"})
    void aFormWithoutTheNumberOfWhatWasSeenIsRefused(@Nullable String number) {
        assertThatThrownBy(() -> sent("nobody", "", "90", number).seen()).isInstanceOf(Invalid.class);
        assertThat(sent("nobody", "", "90", "3").seen()).isEqualTo(3);
    }

    /** Every field with every kind of value that files, the API or the page can have given it. */
    static Stream<ApprovalPolicy> policies() {
        List<Set<String>> askers = List.of(Set.of(), Set.of("team-weather", "gone, with a comma"));
        List<List<AutoApproval>> rules = List.of(
                List.of(),
                List.of(new AutoApproval("analysts", Kind.TEAM, "team-retail")),
                List.of(
                        new AutoApproval("all", Kind.EVERYONE, ""),
                        new AutoApproval("load", Kind.SERVICE_ACCOUNT, "svc-load"),
                        new AutoApproval("near", Kind.DOMAIN, "weather")),
                List.of(
                        new AutoApproval("one", Kind.TEAM, "team-retail"),
                        new AutoApproval("two", Kind.TEAM, "team-retail")));
        List<List<ApprovalStep>> steps = List.of(
                List.of(),
                List.of(
                        new ApprovalStep("owner ", Set.of(), true, false),
                        new ApprovalStep("privacy office", Set.of("stella", "Mixed.Case"), true, true)),
                Stream.of("1", "2", "3", "4")
                        .map(name -> new ApprovalStep(name, Set.of("oda"), false, false))
                        .toList());
        List<Period> periods = List.of(Period.ofMonths(6), Period.ofDays(181), Period.of(1, 2, 3), Period.ofYears(1));
        List<List<Question>> questions = List.of(
                List.of(),
                List.of(
                        new Question("region", "Which region?", List.of("north, or so", "south"), true),
                        new Question("question-1", "Why?", List.of(), false)),
                Stream.of("a", "b", "c", "d")
                        .map(key -> new Question(key, key + "?", List.of(), false))
                        .toList());
        return askers.stream()
                .flatMap(asker -> rules.stream()
                        .flatMap(rule -> steps.stream()
                                .flatMap(step -> periods.stream()
                                        .flatMap(period -> questions.stream()
                                                .flatMap(question -> Stream.of(true, false)
                                                        .map(partial -> new ApprovalPolicy(
                                                                asker,
                                                                rule,
                                                                step,
                                                                Period.ZERO,
                                                                period,
                                                                Period.ofMonths(24),
                                                                partial,
                                                                question)))))));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void whatIsSentBackAsItWasIsWhatItWas(ApprovalPolicy policy) {
        PolicyForm form = PolicyForm.of(new NumberedPolicy(4, policy));

        assertThat(form.policy(policy, KnownNames.NONE)).isEqualTo(policy);
        assertThat(form.wrong(KnownNames.NONE)).isEmpty();
        assertThat(form.seen()).isEqualTo(4);
        assertThat(form.stepRows().size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void monthsStayMonths() {
        assertThat(PeriodField.of(Period.ofYears(1))).isEqualTo(new PeriodField("12", "months"));
        assertThat(PeriodField.of(Period.ofDays(30))).isEqualTo(new PeriodField("30", "days"));
        assertThat(new PeriodField("3", "months").period(Period.ofDays(30))).isEqualTo(Period.ofMonths(3));
    }

    private static PolicyForm sent(
            String automatic, String automaticFor, @Nullable String longest, @Nullable String number) {
        return new PolicyForm(
                null,
                "Weather Data, team-retail, ,",
                null,
                automatic,
                automaticFor,
                null,
                List.of(" owner ", "privacy office", ""),
                List.of("", "Stella Moreau", ""),
                List.of("2:person:oda"),
                List.of("any", "all", "any"),
                List.of("always", "personal", "always"),
                "0",
                null,
                " 30 ",
                "days",
                longest,
                null,
                "on",
                null,
                List.of("Which region?", " "),
                List.of("north, south", ""),
                List.of("yes", "no"),
                number);
    }
}
