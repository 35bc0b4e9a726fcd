package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.policy.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Approvers answer a request, step by step; the last approval makes the agreements, and so the grants, in the same
 * transaction.
 */
@ApplicationScoped
public class DecideRequest {

    private final AccessRequests requests;
    private final Agreements agreements;
    private final ProlongedAccess prolonged;
    private final EndAgreement endAgreement;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final StepApprovers stepApprovers;
    private final Approvals approvals;
    private final OwnAccess ownAccess;
    private final People people;
    private final StillHere stillHere;
    private final VerdictChecks checks;
    private final RequestChanges changes;
    private final ViewObstacles obstacles;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;
    private final Event<RequestNews> news;

    DecideRequest(
            AccessRequests requests,
            Agreements agreements,
            ProlongedAccess prolonged,
            EndAgreement endAgreement,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            StepApprovers stepApprovers,
            Approvals approvals,
            OwnAccess ownAccess,
            People people,
            StillHere stillHere,
            VerdictChecks checks,
            RequestChanges changes,
            ViewObstacles obstacles,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed,
            Event<RequestNews> news) {
        this.requests = requests;
        this.agreements = agreements;
        this.prolonged = prolonged;
        this.endAgreement = endAgreement;
        this.principals = principals;
        this.accounts = accounts;
        this.stepApprovers = stepApprovers;
        this.approvals = approvals;
        this.ownAccess = ownAccess;
        this.people = people;
        this.stillHere = stillHere;
        this.checks = checks;
        this.changes = changes;
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
        changes.requireSeen(request, verdict.seen());
        checks.check(person, request, verdict);
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
        if (request.agreedEnd().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new Conflict(
                    "request-over", "The last day that was asked for is over. Decline it, or ask for another day.");
        }
        String step = stepApprovers.name(request);
        request.decide(approver, verdict, clock.instant());
        requirePorts(request);
        requireReadable(request);
        requireNothingLost(request);
        if (!stepApprovers.isComplete(request)) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(verdict)));
        } else if (stepApprovers.advance(request)) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(verdict)));
            news.fire(new RequestNews(request.id(), RequestNews.Kind.NEXT_STEP));
        } else {
            request.approve(clock.instant());
            record(request, approver, "request.approved", because(verdict) + narrowed(request));
            agree(request, approver);
            closed.fire(new RequestClosed(request.id()));
        }
    }

    /** Of what is approved, which may be less than was asked for. */
    private void requireReadable(AccessRequest request) {
        obstacles.of(request.agreedPorts()).values().stream().findFirst().ifPresent(sentence -> {
            throw new Conflict(
                    "view-unreadable",
                    sentence
                            + " Nobody is approved until Trino can be read: Check now, on the product's Manage page, looks again.");
        });
    }

    /** An approval adds: the transaction is rolled back where it would end earlier what the holder has. */
    private void requireNothingLost(AccessRequest request) {
        prolonged
                .lastDay(request.extended().orElse(null), request.agreedPorts())
                .filter(request.agreedEnd()::isBefore)
                .ifPresent(day -> {
                    throw new Invalid(
                            "reason-invalid",
                            Map.of(
                                    "endsOn",
                                    "They can read this until %s already, and an approval never shortens that: choose"
                                                    .formatted(ProlongedAccess.written(day))
                                            + " that day or a later one, or decline"));
                });
    }

    /** The product may have taken a port away while the request waited: nobody could read it. */
    private static void requirePorts(AccessRequest request) {
        String gone = request.agreedPorts().stream()
                .filter(OutputPort::removed)
                .map(OutputPort::name)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            throw new Conflict(
                    "port-removed",
                    "No longer part of this data product: " + gone
                            + ". Approve only the other datasets, or decline the request.");
        }
    }

    private void agree(AccessRequest request, Approver approver) {
        List<Agreement> replaced = prolonged.open(request.extended().orElse(null), request.agreedPorts());
        request.agreedPorts().stream()
                .map(port -> Agreement.of(request, port, approver.name(), clock.instant()))
                .sorted(Agreement.IN_ORDER)
                .forEach(agreement -> {
                    agreements.persist(agreement);
                    principals.touch(agreement);
                });
        replaced.stream()
                .sorted(Agreement.IN_ORDER)
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
        if (ownAccess.isOwn(person, request)) {
            throw new Forbidden(
                    "own-request",
                    "Nobody decides on their own request, nor on one for a team or service account of theirs.");
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
