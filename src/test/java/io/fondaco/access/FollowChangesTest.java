package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change of a product or a team touched before and what it touches now is due. */
@QuarkusTest
class FollowChangesTest extends WantedPaths {

    @Inject
    Notifications notifications;

    @ParameterizedTest
    @ValueSource(strings = {"lake.weather.hourly", "east:lake.weather.hourly"})
    void aPortThatMovesTakesTheAccessAlong(String place) {
        QualifiedName there = QualifiedName.parse(place);
        granted(ADA, input());

        move(there);
        settle();

        assertThat(reads(there, "ada")).isTrue();
        assertThat(reads(DAILY, "ada")).isFalse();
    }

    @Test
    void whatEndsAfterAMoveEndsWhereItIsNow() {
        UUID id = granted(ADA, input());
        move(HOURLY);
        settle();

        endAgreement.revoke(OTTO, agreementsOf(id).getFirst().id(), "No longer needed");
        settle();

        assertThat(reads(HOURLY, "ada")).isFalse();
        assertThat(reads(DAILY, "ada")).isFalse();
    }

    @Test
    void aPortThatComesBackGivesTheAccessBack() {
        granted(ADA, input());
        move(HOURLY);
        settle();

        move(DAILY);
        settle();

        assertThat(reads(DAILY, "ada")).isTrue();
        assertThat(reads(HOURLY, "ada")).isFalse();
    }

    @Test
    void aMoveTakesNothingFromWhoReadsTheTableByAnotherProduct() {
        granted(ADA, input());
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        "same-table",
                        Samples.describe("Same table", "Claims the same", DAILY).owners("otto", "oda")));
        UUID other = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(BEN, products.find(BEN, "weather", "same-table").orElseThrow(), input())
                        .id());
        decideRequest.decide(OTTO, other, DecisionInput.approved());
        settle();

        move(HOURLY);
        settle();

        assertThat(reads(DAILY, "ben")).isTrue();
        assertThat(reads(DAILY, "ada")).isFalse();
        assertThat(reads(HOURLY, "ada")).isTrue();
        assertThat(reads(HOURLY, "ben")).isFalse();
    }

    @Test
    void whatIsRetiredIsTakenAwayInTheSameTransaction() {
        granted(ADA, input());

        describe(Samples.describe("Daily temperatures", "Retired", DAILY)
                .owners("otto")
                .version("1.0.0", ProductStatus.RETIRED));
        settle();

        assertThat(reads(DAILY, "ada")).isFalse();
    }

    @Test
    void aPortThatWasTakenAwayIsNotApproved() {
        UUID id = send(ADA, input());
        replacePort();

        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("No longer part of this data product: daily-temperatures");
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aPortThatIsTakenAwayWhileItIsApprovedIsNotGranted() {
        UUID id = send(ADA, input());

        interleaved(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()), this::replacePort);
        settle();

        assertThat(reads(DAILY, "ada")).isFalse();
        assertThat(reads(HOURLY, "ada")).isFalse();
    }

    @Test
    void aPortThatMovesWhileItIsApprovedIsGrantedWhereItIs() {
        UUID id = send(ADA, input());

        interleaved(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()), () -> move(HOURLY));
        settle();

        assertThat(reads(HOURLY, "ada")).isTrue();
        assertThat(reads(DAILY, "ada")).isFalse();
    }

    @Test
    void aPortThatMovedIsLookedAtAgainBeforeItIsApproved() {
        UUID id = send(ADA, input());
        long seen = request(id).version();

        move(HOURLY);

        assertThatThrownBy(() ->
                        decideRequest.decide(OTTO, id, DecisionInput.approved().about(seen)))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("request-changed"))
                .hasMessageContaining("the dataset daily-temperatures is lake.weather.hourly in Trino"
                        + " instead of lake.weather.daily_temperatures");
        assertThat(told("ada")).contains("What you asked for in Daily temperatures has changed");
        assertThat(told("otto")).contains("What ada asks for in Daily temperatures has changed");

        QuarkusTransaction.requiringNew().run(() -> samples.seen(HOURLY));
        decideRequest.decide(
                OTTO, id, DecisionInput.approved().about(request(id).version()));
        settle();
        assertThat(reads(HOURLY, "ada")).isTrue();
    }

    @Test
    void whatWasApprovedOfAnotherTableCountsNoMore() {
        set(policy -> withSteps(
                policy, ApprovalStep.OWNER, new ApprovalStep("privacy office", Set.of("stella"), false, false)));
        UUID id = send(ADA, input());
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        assertThat(waitingFor(STELLA)).containsExactly(id);

        move(HOURLY);

        assertThat(waitingFor(STELLA)).isEmpty();
        assertThat(waitingFor(OTTO)).containsExactly(id);
    }

    @Test
    void ofAllWhoMustApproveEachLooksAtTheOtherTable() {
        set(policy -> withSteps(policy, new ApprovalStep("owners", Set.of(), true, false)));
        UUID id = send(ADA, input());
        decideRequest.decide(OTTO, id, DecisionInput.approved());

        move(HOURLY);
        QuarkusTransaction.requiringNew().run(() -> samples.seen(HOURLY));
        decideRequest.decide(ODA, id, DecisionInput.approved());

        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
        assertThat(waitingFor(OTTO)).containsExactly(id);
    }

    @Test
    void personalDataThatIsNewComesBeforeTheStepThatLooksAtIt() {
        set(policy -> withSteps(
                policy, new ApprovalStep("privacy office", Set.of("stella"), false, true), ApprovalStep.OWNER));
        UUID id = send(ADA, input());
        long seen = request(id).version();
        assertThat(waitingFor(OTTO)).containsExactly(id);

        describe(Samples.personal(Samples.describe("Daily temperatures", "By zip code and name", DAILY)
                .owners("otto", "oda")
                .description()));

        assertThat(waitingFor(OTTO)).isEmpty();
        assertThat(waitingFor(STELLA)).containsExactly(id);
        assertThatThrownBy(() -> decideRequest.decide(
                        STELLA, id, DecisionInput.approved().about(seen)))
                .hasMessageContaining("holds personal data now");
    }

    @Test
    void whatElseChangesInAProductIsNoOtherTable() {
        UUID id = send(ADA, input());
        long seen = request(id).version();

        move(DAILY);

        decideRequest.decide(OTTO, id, DecisionInput.approved().about(seen));
        assertThat(request(id).state()).isEqualTo(RequestState.APPROVED);
    }

    private List<String> told(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person", person).stream()
                        .map(Notification::subject)
                        .toList());
    }

    @Test
    void whoJoinsWhileTheTeamIsApprovedReadsToo() {
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));

        interleaved(
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved()), () -> join("team-analytics", "ben"));
        settle();

        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void whoJoinsInALongTransactionReadsToo() {
        join("team-analytics", "ada");
        UUID id = send(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));

        interleaved(
                () -> memberships.add("team-analytics", "ben"),
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved()));
        settle();

        assertThat(mayRead("ben")).isTrue();
    }

    @Test
    void whoLeavesWhileTheTeamIsApprovedDoesNotRead() {
        join("team-analytics", "ada");
        join("team-analytics", "ben");
        UUID id = send(ADA, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));

        interleaved(
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved()),
                () -> QuarkusTransaction.requiringNew().run(() -> memberships.remove("team-analytics", "ben")));
        settle();

        assertThat(mayRead("ada")).isTrue();
        assertThat(mayRead("ben")).isFalse();
    }

    /** The files name another port instead of this one. */
    private void replacePort() {
        describe(
                Samples.describe("Daily temperatures", "Hourly instead", HOURLY).owners("otto", "oda"));
    }
}
