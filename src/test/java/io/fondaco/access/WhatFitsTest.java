package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError;
import io.fondaco.product.terms.ApprovalPolicy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Empty is not everything, numbers mean what they say, and nobody floods an owner. */
@QuarkusTest
class WhatFitsTest extends AccessPaths {

    @Test
    void oneHundredAndEightyDaysAreNotOneHundredAndEightyOne() {
        lasting(Period.ofDays(5), Period.ofDays(180));

        assertField("endsOn", () -> send(ADA, until(today().plusDays(180))), "This day is too late");
        assertField("endsOn", () -> send(ADA, until(today().plusDays(3))), "This day is too soon");
        assertField("endsOn", () -> send(ADA, until(today().minusDays(1))), "This day is over");
        assertField("endsOn", () -> send(ADA, until(null)), "Choose a date from");
        assertField("endsOn", () -> send(ADA, until(LocalDate.MAX)), "This day is too late");
        assertThat(request(send(ADA, until(today().plusDays(179)))).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aPolicyLastsNoLongerThanTheProduct() {
        lasting(Period.ZERO, Period.ofYears(9));

        assertField("endsOn", () -> send(ADA, until(today().plusYears(1))), "This day is too late");
    }

    @Test
    void noDatasetIsNotEveryDataset() {
        AccessRequestInput none =
                new AccessRequestInput(null, Set.of(), PURPOSE, today().plusDays(9), Map.of(), true, null, "form");
        assertField("ports", () -> send(ADA, none), "at least one dataset");
        UUID id = send(ADA, input());

        assertField(
                "ports",
                () -> decideRequest.decide(OTTO, id, DecisionInput.approved(null, Set.of(), "")),
                "Choose at least one dataset, or decline");
        assertThat(request(id).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aRequestWhoseLastDayIsOverIsNotApproved() {
        UUID id = send(ADA, input());
        QuarkusTransaction.requiringNew()
                .run(() -> requests.getEntityManager()
                        .createNativeQuery("update access_request set ends_on = ?1")
                        .setParameter(1, today().minusDays(1))
                        .executeUpdate());

        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .hasMessageContaining("The last day that was asked for is over");
    }

    @Test
    void whoWithdrawsAndSendsAgainIsStoppedForTheDay() {
        for (int times = 0; times < 5; times++) {
            withdrawRequest.withdraw(ADA, send(ADA, input()));
        }

        assertTooMany(() -> send(ADA, input()), "withdrawn a request for this product 5 times");
    }

    @Test
    void questionsAndChangesAreBoundedForARequest() {
        UUID id = send(ADA, input());
        for (int times = 0; times < 50; times++) {
            talk.ask(OTTO, id, "What for?");
        }
        assertTooMany(() -> talk.ask(OTTO, id, "What for?"), "50 questions and answers");

        for (int times = 0; times < 20; times++) {
            changeRequest.change(ADA, id, request(id).version(), until(today().plusDays(20 + times)));
        }
        long version = request(id).version();
        assertTooMany(() -> changeRequest.change(ADA, id, version, until(today().plusDays(9))), "20 times");
    }

    private static AccessRequestInput until(LocalDate day) {
        return new AccessRequestInput(PURPOSE, day, true, UUID.randomUUID().toString());
    }

    private void lasting(Period shortest, Period longest) {
        set(policy -> new ApprovalPolicy(
                policy.askers(),
                policy.automatic(),
                policy.steps(),
                shortest,
                longest,
                longest,
                policy.partial(),
                policy.questions()));
    }

    private static void assertField(String field, ThrowingCallable action, String words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields().get(field)).contains(words));
    }

    private static void assertTooMany(ThrowingCallable action, String words) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        DomainError.Conflict.class,
                        refused -> assertThat(refused.code()).startsWith("too-many-"))
                .hasMessageContaining(words);
    }
}
