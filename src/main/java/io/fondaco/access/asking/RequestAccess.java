package io.fondaco.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.agreement.ProlongedAccess;
import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.ExcludedDeciders;
import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Asking;
import io.fondaco.access.request.CheckedDetails;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestSent;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.OpenProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody sends a request for access, or says differently what is asked for. */
@ApplicationScoped
public class RequestAccess {

    private final AccessRequests requests;
    private final Agreements agreements;
    private final RequestChecks checks;
    private final RequestChanges changes;
    private final RequestLimits limits;
    private final ProlongedAccess prolonged;
    private final Policies policies;
    private final AutomaticApproval automatic;
    private final StepApprovers stepApprovers;
    private final ExcludedDeciders excluded;
    private final OpenProducts openProducts;
    private final HolderPrincipals principals;
    private final PresenceCheck stillHere;
    private final DecideRequest decideRequest;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestSent> sent;
    private final Event<RequestNews> news;

    RequestAccess(
            AccessRequests requests,
            Agreements agreements,
            RequestChecks checks,
            RequestChanges changes,
            RequestLimits limits,
            ProlongedAccess prolonged,
            Policies policies,
            AutomaticApproval automatic,
            StepApprovers stepApprovers,
            ExcludedDeciders excluded,
            OpenProducts openProducts,
            HolderPrincipals principals,
            PresenceCheck stillHere,
            DecideRequest decideRequest,
            AuditTrail audit,
            Clock clock,
            Event<RequestSent> sent,
            Event<RequestNews> news) {
        this.requests = requests;
        this.agreements = agreements;
        this.checks = checks;
        this.changes = changes;
        this.limits = limits;
        this.prolonged = prolonged;
        this.policies = policies;
        this.automatic = automatic;
        this.stepApprovers = stepApprovers;
        this.excluded = excluded;
        this.openProducts = openProducts;
        this.principals = principals;
        this.stillHere = stillHere;
        this.decideRequest = decideRequest;
        this.audit = audit;
        this.clock = clock;
        this.sent = sent;
        this.news = news;
    }

    /**
     * Checks the wish and makes the request, which waits for its first approvers unless a rule approves it at once.
     * The same form sent twice makes one request.
     *
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Forbidden if the product's policy lets others ask
     * @throws Conflict if a request waits already, the holder can read the product anyway, or nobody can grant it
     */
    @Transactional
    public AccessRequest send(Person person, DataProduct product, AccessRequestInput wish) {
        return send(person, product, wish, "");
    }

    /** The same for one of several wishes that are sent together. */
    public AccessRequest send(Person person, DataProduct product, AccessRequestInput wish, String among) {
        // Requests for one product come one after the other: a form sent twice at once makes one request all the same.
        requests.lock(product);
        Optional<AccessRequest> already = requests.sentBy(person, wish.formKey());
        if (already.isPresent()) {
            return same(already.get(), product, wish.fingerprint(among));
        }
        Asking asking = asking(person, product, wish);
        CheckedDetails checked = checked(asking);
        stillHere.require(person.name(), checked.holder());
        AccessRequest request = new AccessRequest(requests.nextNumber(), product, person, checked, clock.instant());
        request.sentAs(wish.fingerprint(among));
        requests.persist(request);
        excluded.note(request, asking.policy());
        stepApprovers.begin(request);
        record(
                request,
                "request.sent",
                "%s, until %s: %s".formatted(request.reference(), request.endsOn(), request.purpose()));
        sent.fire(new RequestSent(request.id()));
        automatic
                .rule(asking, checked)
                .ifPresentOrElse(
                        rule -> decideRequest.approveAutomatically(request, rule), () -> tellOfRule(asking, request));
        return request;
    }

    /** Whether the wish could be sent, or was sent already: throws as {@link #send(Person, DataProduct, AccessWish)} does, and changes nothing. */
    public void check(Person person, DataProduct product, AccessRequestInput wish, String among) {
        Optional<AccessRequest> already = requests.sentBy(person, wish.formKey());
        if (already.isPresent()) {
            same(already.get(), product, wish.fingerprint(among));
        } else {
            checked(asking(person, product, wish));
        }
    }

    private static AccessRequest same(AccessRequest already, DataProduct product, String fingerprint) {
        if (!already.product().equals(product) || !already.isSentAs(fingerprint)) {
            throw new Conflict("key-used", "This was sent already, and said something else then.");
        }
        return already;
    }

    /** What would happen to the wish if it were sent; changes nothing. The same errors as when it is sent. */
    @Transactional
    public RequestPreview outlook(Person person, DataProduct product, AccessRequestInput wish) {
        Asking asking = asking(person, product, wish);
        CheckedDetails checked = checked(asking);
        Optional<AutoApproval> rule = automatic.rule(asking, checked);
        List<ApprovalStep> needed = ApprovalSteps.needed(asking.policy(), checked.ports()).stream()
                .skip(rule.isPresent() ? 1 : 0)
                .toList();
        return new RequestPreview(
                needed.stream().map(ApprovalStep::name).toList(),
                needed.stream()
                        .findFirst()
                        .map(step -> stepApprovers.turn(product, step, person, checked.holder()))
                        .orElse(Set.of()),
                rule.map(AutoApproval::id),
                checked.ports().stream().map(OutputPort::object).collect(Collectors.toSet()),
                principals.of(checked.holder()));
    }

    /**
     * The requester says differently what is asked for, while the request waits: approvals given so far count no
     * more. The product, the holder and the form's key stay.
     *
     * @param seenVersion of the request, as the form showed it
     */
    @Transactional
    public AccessRequest change(Person person, UUID id, long seenVersion, AccessRequestInput wish) {
        AccessRequest request = requests.findLocked(person, id)
                .filter(found -> found.requester().equals(person.name()))
                .orElseThrow(() -> new NotFound("request-unknown", "There is no such request."));
        changes.requireSeen(request, seenVersion);
        Asking asking = asking(person, request.product(), wish.forHolder(request.holder()));
        stillHere.require(request.requester(), request.holder());
        requireAskable(asking);
        limits.requireChange(person, request);
        CheckedDetails checked = checks.check(asking, request.extended().orElse(null));
        requireNoLess(checked);
        changes.note(request, checked);
        request.change(checked);
        excluded.note(request, asking.policy());
        stepApprovers.begin(request);
        record(
                request,
                "request.changed",
                "%s, until %s: %s".formatted(request.reference(), request.endsOn(), request.purpose()));
        news.fire(new RequestNews(id, RequestNews.Kind.CHANGED));
        return request;
    }

    /** The first day that may be asked for as the last one. */
    public LocalDate earliestEnd(ApprovalPolicy policy) {
        return checks.earliestEnd(policy);
    }

    /** The last day that may be asked for. */
    public LocalDate latestEnd(DataProduct product, ApprovalPolicy policy) {
        return checks.latestEnd(product, policy);
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return checks.today();
    }

    private Asking asking(Person person, DataProduct product, AccessRequestInput wish) {
        return new Asking(person, product, policies.present(product), wish);
    }

    private void tellOfRule(Asking asking, AccessRequest request) {
        if (automatic.isLeftToApprovers(asking)) {
            audit.record(new AuditEntry(
                    Approver.AUTOMATIC.name(),
                    "request.left-to-approvers",
                    request.product().path(),
                    request.reference() + ": the access was taken away before, so no rule gives it back",
                    request.principal(),
                    request.id(),
                    null));
        }
    }

    private CheckedDetails checked(Asking asking) {
        requireAskable(asking);
        limits.requireSend(asking.person(), asking.product(), asking.holder());
        AccessRequest extended = extended(asking);
        if (checks.mayAskFor(asking.person(), asking.holder())) {
            // Nobody learns by asking what waits for somebody else.
            requireFree(asking);
        }
        CheckedDetails checked = checks.check(asking, extended);
        requireNoLess(checked);
        if (extended == null) {
            requireShown(asking);
            requireNew(asking.product(), checked);
        }
        return checked;
    }

    /** By the policy that holds now: for a request that is changed as for one that is sent. */
    private void requireAskable(Asking asking) {
        DataProduct product = asking.product();
        if (!product.status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is not published, so nobody can ask for it.");
        }
        if (openProducts.contains(product)) {
            throw new Conflict("catalog-without-grants", openProducts.why(product));
        }
        if (!asking.policy().mayAsk(asking.person())) {
            throw new Forbidden(
                    "not-for-your-team", "The owner lets only members of some teams ask for this data product.");
        }
    }

    /** Who keeps a page only because they hold an access prolongs that, and asks for nothing else. */
    private static void requireShown(Asking asking) {
        if (!asking.product().visibleTo(asking.person())) {
            throw new Forbidden(
                    "not-shown-to-you",
                    "This data product is no longer shown to everybody. What you have can be prolonged until it ends.");
        }
    }

    /** Who asks for more of what they have does not end it earlier unawares. */
    private void requireNoLess(CheckedDetails wish) {
        prolonged
                .lastDay(wish.extended() == null ? null : wish.extended().id(), wish.ports())
                .filter(wish.endsOn()::isBefore)
                .ifPresent(day -> {
                    throw new Invalid(
                            "wish-invalid",
                            Map.of(
                                    "endsOn",
                                    "You can read this until %s already: choose that day or a later one"
                                            .formatted(ProlongedAccess.written(day))));
                });
    }

    private void requireFree(Asking asking) {
        Holder holder = asking.holder();
        if (holder.equals(Holder.of(asking.person())) && asking.product().isOwnedBy(asking.person())) {
            throw new Conflict("own-product", "You own this product and can read it already.");
        }
        if (requests.waiting(holder, asking.product()).isPresent()) {
            throw new Conflict("request-waiting", "Your request for this product is waiting already.");
        }
    }

    private void requireNew(DataProduct product, CheckedDetails wish) {
        Set<OutputPort> held = agreements.openOf(wish.holder(), product).stream()
                .map(Agreement::port)
                .collect(Collectors.toSet());
        if (held.containsAll(wish.ports())) {
            throw new Conflict("access-in-force", "You have an agreement for this product already.");
        }
    }

    private @Nullable AccessRequest extended(Asking asking) {
        UUID id = asking.wish().extended();
        if (id == null) {
            return null;
        }
        return requests.find(asking.person(), id)
                .filter(request -> request.product().equals(asking.product())
                        && request.holder().equals(asking.holder())
                        && agreements.from(request.id()).stream()
                                .anyMatch(agreement -> agreement.state() != AgreementState.ENDED))
                .orElseThrow(() -> new Conflict(
                        "nothing-to-extend", "There is no access in force that this request could prolong."));
    }

    private void record(AccessRequest request, String action, String detail) {
        String onBehalfOf = request.principal().equals(request.requester()) ? null : request.principal();
        audit.record(new AuditEntry(
                request.requester(), action, request.product().path(), detail, onBehalfOf, request.id(), null));
    }
}
