package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Approvers answer a request, step by step; the last approval makes the agreements, and so the grants, in the same
 * transaction.
 */
@ApplicationScoped
public class DecideRequest {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final AccessRequests requests;
    private final Agreements agreements;
    private final EndAgreement endAgreement;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final Policies policies;
    private final Approvals approvals;
    private final People people;
    private final StillHere stillHere;
    private final DataProducts products;
    private final ViewObstacles obstacles;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;
    private final Event<RequestNews> news;

    DecideRequest(
            AccessRequests requests,
            Agreements agreements,
            EndAgreement endAgreement,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            Policies policies,
            Approvals approvals,
            People people,
            StillHere stillHere,
            DataProducts products,
            ViewObstacles obstacles,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed,
            Event<RequestNews> news) {
        this.requests = requests;
        this.agreements = agreements;
        this.endAgreement = endAgreement;
        this.principals = principals;
        this.accounts = accounts;
        this.policies = policies;
        this.approvals = approvals;
        this.people = people;
        this.stillHere = stillHere;
        this.products = products;
        this.obstacles = obstacles;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
        this.news = news;
    }

    /**
     * Decides. Of two approvers at the same moment the second is told what the first did.
     *
     * @throws Invalid with a sentence for each field of the verdict that does not fit
     */
    @Transactional
    public AccessRequest decide(Person person, UUID id, Verdict verdict) {
        AccessRequest request = requests.findLocked(person, id).orElseThrow(DecideRequest::unknown);
        Approver approver = approver(person, request);
        check(person, request, verdict);
        switch (verdict.outcome()) {
            case APPROVED -> approve(request, approver, verdict);
            case DECLINED -> {
                request.decline(approver, verdict, clock.instant());
                record(
                        request,
                        approver,
                        "request.declined",
                        ": " + verdict.reason().strip());
                closed.fire(new RequestClosed(id));
            }
        }
        return request;
    }

    /** A rule of the policy answers the first step, in the transaction that sent the request. */
    void approveAutomatically(AccessRequest request, AutoApproval rule) {
        approve(request, Approver.AUTOMATIC, new Verdict(Decision.Outcome.APPROVED, "Rule " + rule.id()));
    }

    private void approve(AccessRequest request, Approver approver, Verdict verdict) {
        stillHere.require(request);
        if (!request.product().status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is no longer published. Decline the request.");
        }
        if (!accounts.standsBehind(request)) {
            throw new Conflict(
                    "service-account-gone",
                    "The service account was given up since this request was sent. Decline the request.");
        }
        obstacles.of(request.agreedPorts()).values().stream().findFirst().ifPresent(sentence -> {
            throw new Conflict(
                    "view-unreadable", sentence + " Then look again: Check now, on the product's Manage page.");
        });
        ApprovalSteps steps = new ApprovalSteps(
                request, policies.of(request.product(), request.asked().policyNumber()));
        String step = steps.name();
        request.decide(approver, verdict, clock.instant());
        if (!steps.isComplete()) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(verdict)));
        } else if (steps.advance()) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(verdict)));
            news.fire(new RequestNews(request.id(), RequestNews.Kind.NEXT_STEP));
        } else {
            request.approve(clock.instant());
            record(request, approver, "request.approved", because(verdict) + narrowed(request));
            agree(request, approver);
            closed.fire(new RequestClosed(request.id()));
        }
    }

    private void agree(AccessRequest request, Approver approver) {
        for (OutputPort port : request.agreedPorts()) {
            Agreement agreement = Agreement.of(request, port, approver.name(), clock.instant());
            agreements.persist(agreement);
            principals.touch(agreement);
        }
        request.extended().stream()
                .flatMap(before -> agreements.from(before).stream())
                .filter(before -> before.state() != AgreementState.ENDED)
                .forEach(before ->
                        endAgreement.end(before, EndReason.SUPERSEDED, approver.name(), "By " + request.reference()));
    }

    /** The requester takes the wish back. */
    @Transactional
    public AccessRequest withdraw(Person requester, UUID id) {
        AccessRequest request = requests.findLocked(requester, id).orElseThrow(DecideRequest::unknown);
        if (!request.requester().equals(requester.name())) {
            throw new Forbidden("not-your-request", "Only who sent a request can withdraw it.");
        }
        requireWaiting(request);
        request.withdraw(clock.instant());
        audit(requester.name(), "request.withdrawn", request, request.reference());
        closed.fire(new RequestClosed(id));
        return request;
    }

    private static NotFound unknown() {
        return new NotFound("request-unknown", "There is no such request.");
    }

    private Approver approver(Person person, AccessRequest request) {
        if (request.requester().equals(person.name()) || request.principal().equals(person.name())) {
            throw new Forbidden("own-request", "Nobody decides on their own request.");
        }
        Optional<Approver> approver = approvals.approver(person, request);
        if (approver.isPresent()) {
            requireWaiting(request);
            return approver.get();
        }
        if (requests.isConcerned(person, request)) {
            requireWaiting(request);
            throw new Conflict("not-your-step", "This request waits for somebody else's approval now.");
        }
        throw new Forbidden("not-an-approver", "Only the owners and approvers of this product decide on its requests.");
    }

    private void requireWaiting(AccessRequest request) {
        if (request.state() == RequestState.WAITING) {
            return;
        }
        String told = request.decision()
                .map(decision -> "%s %s this request already."
                        .formatted(
                                people.displayName(decision.approver()),
                                decision.outcome() == Decision.Outcome.APPROVED ? "approved" : "declined"))
                .orElse("This request is no longer waiting.");
        throw new Conflict("request-closed", told);
    }

    private void check(Person person, AccessRequest request, Verdict verdict) {
        Map<String, String> errors = new LinkedHashMap<>();
        int length = verdict.reason().strip().length();
        boolean declined = verdict.outcome() == Decision.Outcome.DECLINED;
        if (declined && length < SHORTEST_REASON || length > LONGEST_REASON) {
            errors.put("reason", "Say why, in 10 to 500 characters");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (verdict.endsOn() != null
                && (verdict.endsOn().isBefore(today) || verdict.endsOn().isAfter(request.agreedEnd()))) {
            errors.put("endsOn", "Choose a date from today up to the one that was asked for");
        }
        Set<String> asked = request.agreedPorts().stream().map(OutputPort::name).collect(Collectors.toSet());
        if (!asked.containsAll(verdict.ports())) {
            errors.put("ports", "Choose among the datasets that were asked for");
        }
        if (verdict.betterProduct() != null && !products.knows(person, verdict.betterProduct())) {
            errors.put("betterProduct", "Name a data product as domain/name, such as weather/daily-temperatures");
        }
        if (!errors.isEmpty()) {
            throw new Invalid("reason-invalid", errors);
        }
    }

    private static String because(Verdict verdict) {
        return verdict.reason().isBlank() ? "" : ": " + verdict.reason().strip();
    }

    private static String narrowed(AccessRequest request) {
        String end = request.agreedEnd().equals(request.endsOn())
                ? ""
                : "; until %s instead of %s".formatted(request.agreedEnd(), request.endsOn());
        if (request.agreedPorts().size() == request.ports().size()) {
            return end;
        }
        List<String> ports =
                request.agreedPorts().stream().map(OutputPort::name).sorted().toList();
        return end + "; only " + String.join(", ", ports);
    }

    private void record(AccessRequest request, Approver approver, String action, String detail) {
        String inPlace = approver.inPlaceOf().equals(approver.name()) ? "" : " for " + approver.inPlaceOf();
        audit(approver.name(), action, request, request.reference() + inPlace + detail);
    }

    private void audit(String actor, String action, AccessRequest request, String detail) {
        AuditEntry entry = new AuditEntry(
                actor, action, request.product().path(), detail, request.principal(), request.id(), null);
        audit.record(entry.changed(RequestState.WAITING.name(), request.state().name()));
    }
}
