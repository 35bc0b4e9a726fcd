package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.approval.HandOnRequests;
import io.fondaco.access.approval.RequestQueues;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.People;
import io.fondaco.product.terms.ApprovalStep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A step that none of its own approvers could decide goes to who is next by rule. */
@QuarkusTest
class StepApproversTest extends AccessPaths {

    private static final Holder ANALYSTS = new Holder(HolderKind.TEAM, "team-analytics");

    @Inject
    RequestQueues queues;

    @Inject
    AuditTrail audit;

    @Inject
    HandOnRequests handOn;

    @Inject
    People people;

    @Test
    void aStepWhoseOnlyApproverAsksGoesToTheOwners() {
        set(policy -> withSteps(policy, new ApprovalStep("privacy office", Set.of("stella"), true, false)));

        UUID id = send(STELLA, input());

        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.OWNERS);
        assertThat(waitingFor(OTTO)).containsExactly(id);
        assertThat(trail(id)).anyMatch(entry -> entry.contains("privacy office") && entry.contains("oda, otto"));
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void aStepWhoseOnlyApproverHasLeftGoesToTheOwnersWhenItIsReached() {
        set(policy ->
                withSteps(policy, ApprovalStep.OWNER, new ApprovalStep("privacy", Set.of("stella"), false, false)));
        UUID id = send(ADA, input());
        managePeople.left(GRACE, "stella");

        decideRequest.decide(OTTO, id, DecisionInput.approved());

        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.OWNERS);
        // otto has approved the step before, and does not approve for the second pair of eyes as well.
        assertThat(waitingFor(OTTO)).isEmpty();
        assertThat(waitingFor(ODA)).containsExactly(id);
    }

    @Test
    void whatWaitsForSomebodyWhoLeavesGoesToWhoIsNext() {
        set(policy -> withSteps(policy, new ApprovalStep("privacy", Set.of("stella"), false, false)));
        UUID id = send(ADA, input());
        assertThat(waitingFor(STELLA)).containsExactly(id);

        leaves("stella");
        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.OWNERS);
        assertThat(waitingFor(OTTO)).containsExactly(id);

        leaves("otto");
        assertThat(waitingFor(ODA)).containsExactly(id);
        leaves("oda");
        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.PLATFORM);
        assertThat(waitingFor(GRACE)).containsExactly(id);
        decideRequest.decide(GRACE, id, DecisionInput.approved());
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void allWhoMustApproveAreThoseWhoCan() {
        set(policy -> withSteps(policy, new ApprovalStep("owners", Set.of(), true, false)));
        join("team-analytics", "ada");
        join("team-analytics", "otto");
        UUID id = send(ADA, input().forHolder(ANALYSTS));

        decideRequest.decide(ODA, id, DecisionInput.approved());

        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void whenTheLastApproverJoinsTheTeamThatWaitsOthersDecide() {
        set(policy -> withSteps(policy, new ApprovalStep("privacy", Set.of("stella"), false, false)));
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(ANALYSTS));

        managePeople.join(GRACE, "team-analytics", "stella");

        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.OWNERS);
        assertThat(waitingFor(OTTO)).containsExactly(id);
    }

    @Test
    void whatNobodyCanDecideIsCountedAndGoesToWhoRunsThePlatformLater() {
        UUID id = send(ADA, input());
        leaves("oda");
        leaves("otto");
        QuarkusTransaction.requiringNew().run(() -> people.update("platformAdmin = false"));
        handOn.run();
        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.NOBODY);
        assertThat(undecidable()).containsExactly(id);

        assertThat(handOn.run()).isZero();
        QuarkusTransaction.requiringNew().run(() -> people.update("platformAdmin = true where name = 'grace'"));
        assertThat(handOn.run()).isEqualTo(1);

        assertThat(request(id).circle()).isEqualTo(Deciders.Circle.PLATFORM);
        assertThat(waitingFor(GRACE)).containsExactly(id);
        assertThat(undecidable()).isEmpty();
    }

    private List<UUID> undecidable() {
        return QuarkusTransaction.requiringNew()
                .call(() -> queues.firstUndecidable(5).stream()
                        .map(AccessRequest::id)
                        .toList());
    }

    private void leaves(String name) {
        managePeople.left(GRACE, name);
    }

    private List<String> trail(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.ofRequest(id).stream()
                        .filter(event -> event.action().equals("request.handed-on"))
                        .map(AuditEvent::detail)
                        .toList());
    }
}
