package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.ApprovalPolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What takes something back asks anew whether it still may. */
@QuarkusTest
class UndoPathsTest extends AccessPaths {

    private static final String REASON = "Used for something else";

    @Test
    void afterARevocationNothingIsTakenBackAndNothingWaits() {
        UUID id = granted(ADA, input());
        endAgreement.revoke(OTTO, agreementsOf(id).getFirst().id(), REASON);

        assertNotUndone(id);
    }

    @Test
    void norAfterOneThatIsAnnounced() {
        UUID id = granted(ADA, input());
        endAgreement.revokeInAWeek(OTTO, agreementsOf(id).getFirst().id(), REASON);

        assertNotUndone(id);
    }

    @Test
    void norAfterTheHolderGaveItBack() {
        UUID id = granted(ADA, input());
        endAgreement.release(ADA, agreementsOf(id).getFirst().id());

        assertNotUndone(id);
    }

    @Test
    void norAfterTheHolderLeft() {
        UUID id = granted(ADA, input());
        managePeople.left(GRACE, "ada");

        assertNotUndone(id);
    }

    @Test
    void norAfterItsTimeIsOver() {
        UUID id = granted(ADA, input());
        QuarkusTransaction.requiringNew()
                .run(() -> endAgreement.expire(
                        agreements.findById(agreementsOf(id).getFirst().id())));

        assertNotUndone(id);
    }

    @Test
    void anUndoneExtensionGivesNothingBackThatWasTakenAwayBefore() {
        UUID first = granted(ADA, input());
        UUID second = send(ADA, input().extending(first));
        decideRequest.decide(OTTO, second, DecisionInput.approved());
        endAgreement.revoke(OTTO, agreementsOf(second).getFirst().id(), REASON);
        settle();

        assertNotUndone(second);
        settle();
        assertThat(mayRead("ada")).isFalse();
    }

    @Test
    void nobodyUndoesWhoNoLongerDecides() {
        UUID id = granted(ADA, input());
        QuarkusTransaction.requiringNew()
                .run(() -> products.getEntityManager()
                        .createNativeQuery("delete from data_product_role where person = 'otto'")
                        .executeUpdate());

        assertThatThrownBy(() -> undoApproval.undo(OTTO, id))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("undo-too-late");
    }

    @Test
    void aChangeIsHeldAgainstThePolicyThatHoldsNow() {
        UUID id = send(ADA, input());
        set(policy -> new ApprovalPolicy(
                Set.of("team-marketing"),
                policy.automatic(),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions()));

        assertThatThrownBy(() -> changeRequest.change(ADA, id, request(id).version(), input()))
                .isInstanceOf(Forbidden.class)
                .extracting("code")
                .isEqualTo("not-for-your-team");
    }

    @Test
    void whoOnceAskedForATeamGivesNothingBackAfterLeavingIt() {
        join("team-analytics", "ada");
        UUID id = granted(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));
        Person gone = new Person("ada", "ada", "ada@example.com", Set.of(), false);

        assertThatThrownBy(() ->
                        endAgreement.release(gone, agreementsOf(id).getFirst().id()))
                .isInstanceOf(Forbidden.class);
    }

    private void assertNotUndone(UUID id) {
        assertThatThrownBy(() -> undoApproval.undo(OTTO, id))
                .isInstanceOf(Conflict.class)
                .extracting("code")
                .isEqualTo("access-ended");
        assertThat(QuarkusTransaction.requiringNew().call(() -> undoApproval.mayUndo(OTTO, requests.findById(id))))
                .isFalse();
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }
}
