package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Privilege;
import io.fondaco.notification.NewsKind;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.publish.version.RetirePorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who holds one major of a dataset holds the next one, as far as nobody has to decide anew. */
@QuarkusTest
class CarryOverPathsTest extends MajorPaths {

    @Inject
    RetirePorts retirePorts;

    @Inject
    AuditTrail audit;

    @Test
    void theHolderOfOneMajorReadsTheNextWithoutARequest() {
        UUID id = granted(ADA, input());

        publish(null, true);
        settle();

        Agreement next = held(NEXT).getFirst();
        assertThat(next.request()).contains(id);
        assertThat(next.endsAt()).isEqualTo(held(DAILY).getFirst().endsAt());
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
        assertThat(mayRead("ada")).isTrue();
        assertThat(told(NewsKind.CARRIED_OVER).getFirst()).contains("can read daily-temperatures 2.0.0");
        assertThat(QuarkusTransaction.requiringNew().call(() -> audit.count("action", "agreement.carried-over")))
                .isEqualTo(1);
    }

    @Test
    void whatWasCarriedOverOnceIsNotAgain() {
        granted(ADA, input());
        publish(null, true);
        endAgreement.revoke(OTTO, held(NEXT).getFirst().id(), "Not needed any longer");

        assertThat(carryOver.run()).isZero();
        publish(null, true);

        assertThat(held(NEXT)).hasSize(1);
    }

    @Test
    void whatWasTakenAwayOrWillBeIsNotCarriedOver() {
        UUID id = granted(ADA, input());
        endAgreement.revokeInAWeek(OTTO, agreementsOf(id).getFirst().id(), "Used for something else");

        publish(null, true);

        assertThat(held(NEXT)).isEmpty();
    }

    @Test
    void newPersonalDataGoesThroughARequestAndTheHolderKeepsWhatTheyHad() {
        granted(ADA, input());

        publish(null, true, true);

        assertThat(held(NEXT)).isEmpty();
        assertThat(mayRead("ada")).isTrue();
        AccessRequest asked = prepared();
        assertThat(asked.state()).isEqualTo(RequestState.WAITING);
        assertThat(told(NewsKind.CARRIED_OVER).getFirst())
                .contains(
                        "a request was made for you, since it has personal data that daily-temperatures does not have");
        publish(null, true, true);
        decideRequest.decide(OTTO, asked.id(), DecisionInput.approved());
        settle();
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
    }

    @Test
    void soDoesAPolicyThatBecameStricterAndWhoIsDeclinedIsNotAskedForAgain() {
        granted(ADA, input());
        set(policy -> withSteps(policy, ApprovalStep.OWNER, ApprovalStep.OWNER));

        publish(null, true);

        AccessRequest asked = prepared();
        decideRequest.decide(OTTO, asked.id(), DecisionInput.declined("Use the older one until it ends"));
        assertThat(carryOver.run()).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> requests.of(ADA)))
                .hasSize(2);
        assertThat(held(NEXT)).isEmpty();
    }

    @Test
    void afterItsLastDayTheUnusedOlderMajorEndsAndTheNextIsKept() {
        granted(ADA, input());
        publish(today().minusDays(1), true);

        assertThat(retirePorts.run()).isEqualTo(1);
        settle();

        assertThat(held(DAILY).getFirst().state()).isEqualTo(AgreementState.ENDED);
        assertThat(held(DAILY).getFirst().endReason()).contains(EndReason.RETIRED);
        assertThat(mayRead("ada")).isFalse();
        assertThat(engine.privileges(NEXT, "ada")).contains(Privilege.SELECT);
        assertThat(engine.has(DAILY)).isTrue();
        publish(today().minusDays(1), true);
        assertThat(retirePorts.run()).isZero();
        assertThat(held(DAILY).getFirst().state()).isEqualTo(AgreementState.ENDED);
    }
}
