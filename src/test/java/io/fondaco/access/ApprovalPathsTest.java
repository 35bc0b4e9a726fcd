package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules, steps, delegates: who approves, how much, and takes it back. */
@QuarkusTest
class ApprovalPathsTest extends AccessPaths {

    @Test
    void aRuleApprovesAtOnceAndIsNamed() {
        set(policy -> withRules(policy, new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-analytics")));

        UUID adas = send(ADA, input());
        UUID bens = send(BEN, input());
        settle();

        assertThat(request(adas).state()).isEqualTo(RequestState.APPROVED);
        assertThat(request(adas).decision().orElseThrow().approver()).isEqualTo("system:auto-approval");
        assertThat(request(adas).decision().orElseThrow().reason()).isEqualTo("Rule analysts");
        assertThat(request(bens).state()).isEqualTo(RequestState.WAITING);
        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isFalse();
    }

    @Test
    void aRuleForADomainCoversTheTeamsThatOwnProductsThere() {
        set(policy -> withRules(policy, new AutoApproval("weather-people", AutoApproval.Kind.DOMAIN, "weather")));
        Person colleague = new Person("wim", "wim", "", Set.of("team-weather"), false);

        assertThat(request(send(colleague, input())).state()).isEqualTo(RequestState.APPROVED);
        assertThat(request(send(ADA, input())).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void onlyTheNamedTeamsMayAsk() {
        set(policy -> new ApprovalPolicy(
                Set.of("team-marketing"),
                policy.automatic(),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));

        assertThatThrownBy(() -> send(ADA, input())).isInstanceOf(DomainError.Forbidden.class);
        assertThat(request(send(BEN, input())).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void twoStepsAreTakenInOrderAndGiveAccessOnlyAfterTheLast() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));
        UUID id = send(ADA, input());

        assertThat(waitingFor(STELLA)).isEmpty();
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
        assertThat(mayRead("ada")).isFalse();
        assertThat(waitingFor(OTTO)).isEmpty();
        assertThat(waitingFor(STELLA)).containsExactly(id);
        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .isInstanceOf(DomainError.Conflict.class);

        decideRequest.decide(STELLA, id, DecisionInput.approved());
        settle();
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void aStepForPersonalDataIsSkippedWhereThereIsNone() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, true)));
        UUID id = send(ADA, input());

        decideRequest.decide(OTTO, id, DecisionInput.approved());

        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void allOwnersMustApproveWhereThePolicySaysSo() {
        set(policy -> withSteps(policy, new ApprovalStep("owners", Set.of(), true, false)));
        UUID id = send(ADA, input());

        decideRequest.decide(OTTO, id, DecisionInput.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
        assertThat(waitingFor(OTTO)).isEmpty();

        decideRequest.decide(ODA, id, DecisionInput.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aDelegateDecidesInSomebodysPlaceAndOnlyForAWhile() {
        UUID id = send(ADA, input());
        assertThatThrownBy(() -> decideRequest.decide(STELLA, id, DecisionInput.approved()))
                .isInstanceOf(DomainError.NotFound.class);

        delegations.delegate(OTTO, "stella", today(), today().plusDays(7));
        assertThat(waitingFor(STELLA)).containsExactly(id);
        decideRequest.decide(STELLA, id, DecisionInput.approved());

        Decision decision = request(id).decision().orElseThrow();
        assertThat(decision.approver()).isEqualTo("stella");
        assertThat(decision.inPlaceOf()).isEqualTo("otto");
        assertThatThrownBy(() -> delegations.delegate(OTTO, "nobody", today().minusDays(1), null))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("delegate", "from", "until"));
    }

    @Test
    void anApproverMayGrantLess() {
        UUID id = send(ADA, input());
        LocalDate earlier = today().plusDays(10);

        decideRequest.decide(OTTO, id, DecisionInput.approved(earlier, null, "For the pilot only"));

        assertThat(request(id).agreedEnd()).isEqualTo(earlier);
        assertThat(agreementsOf(id))
                .allMatch(agreement -> agreement.lastDay().orElseThrow().equals(earlier));
        UUID other = send(BEN, input());
        assertThatThrownBy(() -> decideRequest.decide(
                        OTTO, other, DecisionInput.approved(today().plusYears(3), Set.of("no-such"), "")))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("endsOn", "ports"));
    }

    @Test
    void anApprovalCanBeTakenBackByWhoGaveIt() {
        UUID id = send(ADA, input());
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThatThrownBy(() -> undoApproval.undo(ODA, id)).isInstanceOf(DomainError.Conflict.class);

        undoApproval.undo(OTTO, id);
        settle();
        assertThat(mayRead("ada")).isFalse();
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);

        decideRequest.decide(ODA, id, DecisionInput.approved());
        settle();
        assertThat(mayRead("ada")).isTrue();
    }
}
