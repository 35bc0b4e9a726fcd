package io.fondaco.access.approval;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of what waits, its count, and what is said of one request at a time are the same. */
@QuarkusTest
class WaitingRequestsTest {

    private static final List<Person> EVERYBODY = List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE);

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    Delegations delegations;

    @Inject
    Approvals approvals;

    @Inject
    ApproverScopes scopes;

    @Inject
    WaitingRequests waiting;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void reset() {
        samples.reset();
        EVERYBODY.forEach(samples::signedIn);
    }

    @Test
    void whatAnApproverHasAnsweredWaitsForTheOthersOnly() {
        policy(new ApprovalStep("owners", Set.of(), true, false));
        UUID asked = asked(ADA);
        decideRequest.decide(OTTO, asked, DecisionInput.approved());

        assertThat(waiting(OTTO)).isEmpty();
        assertThat(waiting(ODA)).containsExactly(asked);
        theListAndTheRequestsAgree();
    }

    @Test
    void aStepThatNamesPeopleWaitsForThemAndNotForTheOwners() {
        policy(new ApprovalStep("privacy office", Set.of("grace", "stella"), true, false), ApprovalStep.OWNER);
        UUID asked = asked(ADA);
        UUID ofAnApprover = asked(STELLA);
        theListAndTheRequestsAgree();
        decideRequest.decide(GRACE, asked, DecisionInput.approved());

        assertThat(waiting(GRACE)).containsExactly(ofAnApprover);
        assertThat(waiting(STELLA)).containsExactly(asked);
        assertThat(waiting(OTTO)).isEmpty();
        theListAndTheRequestsAgree();
    }

    @Test
    void aDelegateDecidesForWhoHasNotAnsweredAndNeverForWhoAsked() {
        policy(new ApprovalStep("named", Set.of("otto", "stella"), false, false));
        delegations.delegate(STELLA, "ben", today(), today().plusDays(7));
        UUID asked = asked(STELLA);
        UUID other = asked(ADA);

        assertThat(waiting(BEN)).containsExactly(other);
        assertThat(waiting(OTTO)).containsExactly(asked, other);
        theListAndTheRequestsAgree();
    }

    @Test
    void aPageBeyondTheLastOneIsEmptyAndStillKnowsTheTotal() {
        asked(ADA);
        asked(BEN);

        Page<AccessRequest> page = page(OTTO, Integer.MAX_VALUE, 200);

        assertThat(page.items()).isEmpty();
        assertThat(page.total()).isEqualTo(2);
        assertThat(page(OTTO, 2, 1).items()).hasSize(1);
    }

    private void theListAndTheRequestsAgree() {
        for (Person person : EVERYBODY) {
            List<UUID> decidable = QuarkusTransaction.requiringNew()
                    .call(() -> requests.waiting().stream()
                            .filter(request -> approvals.mayDecide(person, request))
                            .map(AccessRequest::id)
                            .toList());
            assertThat(waiting(person)).as(person.name()).isEqualTo(decidable);
        }
    }

    private List<UUID> waiting(Person person) {
        Page<AccessRequest> page = page(person, 1, 25);
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(AccessRequest::id).toList();
    }

    private Page<AccessRequest> page(Person person, int number, int size) {
        return QuarkusTransaction.requiringNew().call(() -> waiting.page(scopes.of(person), number, size));
    }

    private void policy(ApprovalStep... steps) {
        QuarkusTransaction.requiringNew()
                .run(() -> policies.set(
                        daily(OTTO),
                        new ApprovalPolicy(
                                Set.of(),
                                List.of(),
                                List.of(steps),
                                Period.ZERO,
                                Period.ofDays(90),
                                Period.ofDays(365),
                                false,
                                List.of()),
                        "otto"));
    }

    private UUID asked(Person person) {
        AccessRequestInput input = new AccessRequestInput(
                PURPOSE, today().plusDays(90), true, UUID.randomUUID().toString());
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess.send(person, daily(person), input).id());
    }

    private DataProduct daily(Person person) {
        return products.find(person, "weather", "daily-temperatures").orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
