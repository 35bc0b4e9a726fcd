package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.testing.Samples.STELLA;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.ApproverScopes;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.asking.ChangeRequest;
import io.fondaco.access.asking.PreviewRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.asking.WithdrawRequest;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.GiveUpServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the paths of access share: the cast, and what they do most. */
abstract class AccessPaths {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

    @Inject
    RequestAccess requestAccess;

    @Inject
    ChangeRequest changeRequest;

    @Inject
    PreviewRequest previewRequest;

    @Inject
    DecideRequest decideRequest;

    @Inject
    WithdrawRequest withdrawRequest;

    @Inject
    UndoApproval undoApproval;

    @Inject
    RequestQuestions talk;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AccessRequests requests;

    @Inject
    Agreements agreements;

    @Inject
    Approvals approvals;

    @Inject
    ApproverScopes scopes;

    @Inject
    WaitingRequests waitingRequests;

    @Inject
    Delegations delegations;

    @Inject
    TeamMemberships memberships;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    GiveUpServiceAccount giveUpServiceAccount;

    @Inject
    ServiceAccounts accounts;

    @Inject
    ManagePeople managePeople;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, OTTO, ODA, STELLA, GRACE).forEach(samples::signedIn);
    }

    UUID granted(Person person, AccessRequestInput input) {
        UUID id = send(person, input);
        decideRequest.decide(OTTO, id, DecisionInput.approved());
        settle();
        return id;
    }

    /** Works off what is due, and waits for what the commit itself may have woken. */
    void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    boolean mayRead(String principal) {
        return engine.privileges(DAILY, principal).contains(Privilege.SELECT);
    }

    List<UUID> waitingFor(Person approver) {
        return QuarkusTransaction.requiringNew()
                .call(() -> waitingRequests.page(scopes.of(approver), 1, 25).items().stream()
                        .map(AccessRequest::id)
                        .toList());
    }

    void join(String team, String person) {
        QuarkusTransaction.requiringNew()
                .run(() -> memberships.confirm(person, Set.of(team), TeamMembership.Source.SIGN_IN));
    }

    void set(UnaryOperator<ApprovalPolicy> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = daily(OTTO);
            policies.set(product, change.apply(policies.of(product)), "otto");
        });
    }

    static ApprovalPolicy withRules(ApprovalPolicy policy, AutoApproval... rules) {
        return new ApprovalPolicy(
                policy.askers(),
                List.of(rules),
                policy.steps(),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions());
    }

    static ApprovalPolicy withSteps(ApprovalPolicy policy, ApprovalStep... steps) {
        return new ApprovalPolicy(
                policy.askers(),
                policy.automatic(),
                List.of(steps),
                policy.shortest(),
                policy.usual(),
                policy.longest(),
                policy.partial(),
                policy.questions());
    }

    static AccessRequestInput input() {
        return new AccessRequestInput(
                PURPOSE, LocalDate.now().plusMonths(6), true, UUID.randomUUID().toString());
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    DataProduct daily(Person person) {
        return products.find(person, "weather", "daily-temperatures").orElseThrow();
    }

    UUID send(Person person, AccessRequestInput input) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess.send(person, daily(person), input).id());
    }

    AccessRequest request(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AccessRequest found = requests.findById(id);
            found.decisions().size();
            found.messages().size();
            found.asked().answers().size();
            found.agreedPorts().size();
            return found;
        });
    }

    List<Agreement> agreementsOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> agreements.from(id));
    }
}
