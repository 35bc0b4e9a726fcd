package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.notification.NewsKind;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not carried over, although its holder reads the major before. */
@QuarkusTest
class CarryOverLimitsTest extends MajorPaths {

    @BeforeEach
    void teams() {
        join("team-analytics", "ada");
    }

    @Test
    void whoWasDeclinedGetsNothingByItselfOnceThePolicyAsksForLess() {
        granted(ADA, input());
        set(policy -> withSteps(policy, ApprovalStep.OWNER, ApprovalStep.OWNER));
        publish(null, true);
        decideRequest.decide(OTTO, prepared().id(), DecisionInput.declined("Use the older one until it ends"));

        set(policy -> withSteps(policy, ApprovalStep.OWNER));

        assertThat(carryOver.run()).isZero();
        assertThat(held(NEXT)).isEmpty();
    }

    @Test
    void whatARuleGaveIsCarriedOverWhileARuleStands() {
        set(policy -> withRules(policy, new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-analytics")));
        send(ADA, input());
        settle();

        publish(null, true);

        assertThat(held(NEXT)).hasSize(1);
    }

    @Test
    void whatARuleGaveThatIsGoneNeedsARequest() {
        set(policy -> withRules(policy, new AutoApproval("analysts", AutoApproval.Kind.TEAM, "team-analytics")));
        send(ADA, input());
        settle();
        set(policy -> withRules(policy));

        publish(null, true);

        assertThat(held(NEXT)).isEmpty();
        assertThat(prepared().state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void soDoesWhatWasGivenOutsideThePortal() {
        granted(ADA, input());
        change("update agreement set request = null, asked_by = null");

        publish(null, true);

        assertThat(held(NEXT)).isEmpty();
        assertThat(prepared().state()).isEqualTo(RequestState.WAITING);
        assertThat(told(NewsKind.CARRIED_OVER).getFirst()).contains("was given outside the portal");
    }

    @Test
    void whoHasLeftOrMayNotAskTodayGetsNothing() {
        granted(ADA, input());
        change("update person set left_at = last_seen_at where name = 'ada'");
        publish(null, true);
        assertThat(held(NEXT)).isEmpty();

        change("update person set left_at = null");
        set(policy -> withAskers(policy, "team-marketing"));
        assertThat(carryOver.run()).isZero();

        assertThat(held(NEXT)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> requests.of(ADA)))
                .hasSize(1);
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> requests.getEntityManager().createNativeQuery(sql).executeUpdate());
    }

    private static ApprovalPolicy withAskers(ApprovalPolicy policy, String team) {
        return new ApprovalPolicy(
                Set.of(team),
                policy.automatic(),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions());
    }
}
