package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.asking.RequestPreview;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a requester does besides asking: prolongs, answers, changes, and looks ahead. */
@QuarkusTest
class RequestPathsTest extends AccessPaths {

    @Test
    void anExtensionReplacesTheOldAccessOnlyWhenItIsApproved() {
        UUID first = granted(ADA, input());
        assertThatThrownBy(() -> send(ADA, input())).isInstanceOf(DomainError.Conflict.class);

        UUID declined = send(ADA, input().extending(first));
        decideRequest.decide(OTTO, declined, DecisionInput.declined("Ask again next month"));
        settle();
        assertThat(mayRead("ada")).isTrue();
        assertThat(agreementsOf(first)).allMatch(agreement -> agreement.state() == AgreementState.IN_FORCE);

        UUID second = send(ADA, input().extending(first));
        decideRequest.decide(OTTO, second, DecisionInput.approved());
        assertThat(agreementsOf(first))
                .allMatch(agreement -> agreement.endReason().orElseThrow() == EndReason.SUPERSEDED);
        settle();
        assertThat(mayRead("ada")).isTrue();

        undoApproval.undo(OTTO, second);
        settle();
        assertThat(agreementsOf(first)).allMatch(agreement -> agreement.state() == AgreementState.IN_FORCE);
        assertThat(mayRead("ada")).isTrue();
    }

    @Test
    void aQuestionIsAskedAndAnswered() {
        UUID id = send(ADA, input());
        talk.ask(OTTO, id, "Which shops do you compare?");
        assertThat(request(id).openQuestion()).isPresent();
        assertThatThrownBy(() -> talk.answer(OTTO, id, "Not my request")).isInstanceOf(DomainError.Forbidden.class);

        talk.answer(ADA, id, "Those in the north");

        assertThat(request(id).openQuestion()).isEmpty();
        assertThatThrownBy(() -> talk.answer(ADA, id, "Again and again")).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aChangedRequestForgetsTheApprovalsSoFar() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));
        UUID id = send(ADA, input());
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        long seen = request(id).version();

        changeRequest.change(ADA, id, seen, input());

        assertThat(request(id).step()).isZero();
        assertThat(request(id).decisions()).isEmpty();
        assertThatThrownBy(() -> changeRequest.change(ADA, id, seen, input())).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void theOwnersQuestionsAreAnsweredAndTheirStateIsKept() {
        set(policy -> new ApprovalPolicy(
                Set.of(),
                List.of(),
                policy.steps(),
                Period.ofDays(7),
                Period.ofDays(30),
                Period.ofDays(60),
                false,
                List.of(new Question("region", "Which region?", List.of("north", "south"), true))));

        assertThatThrownBy(() -> send(ADA, input().answering(Map.of("region", "east"))))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("answer-region", "endsOn"));
        UUID id = send(
                ADA,
                new AccessRequestInput(PURPOSE, today().plusDays(30), true, "f").answering(Map.of("region", "north")));
        assertThat(request(id).asked().answers()).containsEntry("region", "north");
        assertThat(request(id).asked().policyNumber()).isEqualTo(1);
    }

    @Test
    void theOutlookSaysWhatWouldHappenAndChangesNothing() {
        RequestPreview preview =
                QuarkusTransaction.requiringNew().call(() -> previewRequest.preview(ADA, daily(ADA), input()));

        assertThat(preview)
                .isEqualTo(new RequestPreview(
                        List.of("owner"), Set.of("otto", "oda"), Optional.empty(), Set.of(DAILY), Set.of("ada")));
        assertThat(requests.count()).isZero();
    }
}
