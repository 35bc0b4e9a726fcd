package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements that arrive late, workers that sleep past their lease, and objects that take too long. */
@QuarkusTest
class LostLeaseTest extends AccessPaths {

    /** The lease is two minutes, and a statement without an answer may arrive for three. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(150);

    private static final Duration PAST_THE_STATEMENT = Duration.ofMinutes(7);

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aGrantThatArrivesAfterTheRevocationIsTakenAwayAgain() {
        engine.delays().holdBack();
        UUID agreement = approved(ADA);
        assertThat(engine.privileges(DAILY, "ada")).isEmpty();

        endAgreement.revoke(OTTO, agreement, "The project is over");
        later(PAST_THE_LEASE);
        assertThat(grant("ada").state()).isEqualTo(GrantState.UNWANTED);

        engine.delays().letGo();
        assertThat(mayRead("ada")).isTrue();
        later(PAST_THE_STATEMENT);
        assertThat(mayRead("ada")).isFalse();
        assertThat(grant("ada").state()).isEqualTo(GrantState.GONE);
    }

    @Test
    void aRevocationThatArrivesAfterTheNextApprovalIsSetRight() {
        UUID agreement = approved(ADA);
        engine.delays().holdBack();
        endAgreement.revoke(OTTO, agreement, "The project is over");
        settle();

        approved(ADA);
        later(PAST_THE_LEASE);
        assertThat(grant("ada").state()).isNotEqualTo(GrantState.VERIFIED);

        engine.delays().letGo();
        later(PAST_THE_STATEMENT);
        assertThat(mayRead("ada")).isTrue();
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);
    }

    @Test
    void whatMayStillArriveIsSaidNowhereToBeThere() {
        engine.delays().holdBack();
        approved(ADA);
        engine.delays().letGo();

        later(Duration.ofSeconds(30));
        assertThat(engine.privileges(DAILY, "ada")).containsExactly(Privilege.SELECT);
        assertThat(grant("ada").state()).isNotEqualTo(GrantState.VERIFIED);

        later(PAST_THE_STATEMENT);
        assertThat(grant("ada").state()).isEqualTo(GrantState.VERIFIED);
    }

    @Test
    void aWorkerThatSleepsPastItsLeaseIsFollowedUp() {
        sleepsFor(PAST_THE_LEASE);
        assertThat(grant("ada").state()).isEqualTo(GrantState.UNWANTED);

        later(PAST_THE_STATEMENT);

        assertThat(mayRead("ada")).isFalse();
        assertThat(grant("ada").state()).isEqualTo(GrantState.GONE);
    }

    @Test
    void aWorkerThatSleepsForAnHourMakesTheRowDueWhenItWakes() {
        sleepsFor(Duration.ofHours(1));

        settle();

        assertThat(mayRead("ada")).isFalse();
        assertThat(grant("ada").state()).isEqualTo(GrantState.GONE);
    }

    /** A worker sleeps with its GRANT in hand; meanwhile the access is revoked and another worker looks after it. */
    private void sleepsFor(Duration nap) {
        engine.stop();
        UUID agreement = approved(ADA);
        engine.start();
        AtomicBoolean gaveInItsSleep = new AtomicBoolean();
        engine.delays().beforeStatement(() -> {
            endAgreement.revoke(OTTO, agreement, "The project is over");
            clock.moveAhead(nap.plusMinutes(1));
            reconciler.run();
            gaveInItsSleep.set(!mayRead("ada"));
        });
        later(Duration.ofMinutes(1));
        assertThat(gaveInItsSleep).isTrue();
    }

    @Test
    void anObjectThatTakesTooLongIsTriedOnceAndHoldsUpNothingElse() {
        engine.delays().slowDown(DAILY);
        approvedForATeamOf(10);
        // Every run tries one row and leaves the other nine: the commits woke some runs, the test made one.
        assertThat(engine.delays().slowAnswers()).isBetween(1, 4);
        UUID other = requestOf(STELLA, "store-transactions");
        assertThat(grants(TRANSACTIONS, "ada").state()).isEqualTo(GrantState.VERIFIED);

        endAgreement.revoke(STELLA, agreementsOf(other).getFirst().id(), "The project is over");
        settle();
        assertThat(grants(TRANSACTIONS, "ada").state()).isEqualTo(GrantState.GONE);

        engine.delays().speedUp(DAILY);
        later(Duration.ofMinutes(1));
        assertThat(mayRead("reader9")).isTrue();
    }

    @Test
    void whatIsToBeTakenAwayGoesFirst() {
        UUID agreement = approved(ADA);
        engine.stop();
        approvedForATeamOf(20);
        endAgreement.revoke(OTTO, agreement, "The project is over");
        settle();
        engine.start();
        engine.delays().beforeStatement(() -> assertThat(mayRead("ada")).isFalse());

        later(Duration.ofMinutes(1));

        assertThat(mayRead("ada")).isFalse();
        assertThat(mayRead("reader19")).isTrue();
    }

    private void approvedForATeamOf(int readers) {
        for (int reader = 0; reader < readers; reader++) {
            String name = "reader" + reader;
            samples.signedIn(new Person(name, name, name + "@example.com", Set.of(), false));
            join("team-analytics", name);
        }
        join("team-analytics", "ben");
        UUID request = send(BEN, input().forHolder(new Holder(HolderKind.TEAM, "team-analytics")));
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
    }

    private UUID requestOf(Person owner, String slug) {
        UUID request = QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(ADA, products.find(ADA, "retail", slug).orElseThrow(), input())
                        .id());
        decideRequest.decide(owner, request, DecisionInput.approved());
        settle();
        return request;
    }

    private UUID approved(Person person) {
        UUID request = send(person, input());
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        settle();
        return agreementsOf(request).getFirst().id();
    }

    private void later(Duration by) {
        clock.moveAhead(by);
        settle();
    }

    private Grant grant(String principal) {
        return grants(DAILY, principal);
    }

    private Grant grants(QualifiedName object, String principal) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(object, principal).orElseThrow());
    }
}
