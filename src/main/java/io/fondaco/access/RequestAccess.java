package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.ApprovalStep;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    private final ApprovalSteps steps;
    private final Policies policies;
    private final OpenProducts openProducts;
    private final HolderPrincipals principals;
    private final DecideRequest decideRequest;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestSent> sent;
    private final Event<RequestNews> news;

    RequestAccess(
            AccessRequests requests,
            Agreements agreements,
            RequestChecks checks,
            ApprovalSteps steps,
            Policies policies,
            OpenProducts openProducts,
            HolderPrincipals principals,
            DecideRequest decideRequest,
            AuditTrail audit,
            Clock clock,
            Event<RequestSent> sent,
            Event<RequestNews> news) {
        this.requests = requests;
        this.agreements = agreements;
        this.checks = checks;
        this.steps = steps;
        this.policies = policies;
        this.openProducts = openProducts;
        this.principals = principals;
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
    public AccessRequest send(Person person, DataProduct product, AccessWish wish) {
        // Requests for one product come one after the other: a form sent twice at once makes one request all the same.
        requests.lock(product);
        Optional<AccessRequest> already = requests.sentBy(person, wish.formKey());
        if (already.isPresent()) {
            return sameProduct(already.get(), product);
        }
        CheckedWish checked = checked(person, product, wish);
        AccessRequest request = new AccessRequest(requests.nextNumber(), product, person, checked, clock.instant());
        requests.persist(request);
        steps.begin(request);
        record(
                request,
                "request.sent",
                "%s, until %s: %s".formatted(request.reference(), request.endsOn(), request.purpose()));
        sent.fire(new RequestSent(request.id()));
        steps.automatic(person, product).ifPresent(rule -> decideRequest.approveAutomatically(request, rule));
        return request;
    }

    private static AccessRequest sameProduct(AccessRequest already, DataProduct product) {
        if (!already.product().equals(product)) {
            throw new Conflict("key-used", "This key was used for a request for another product already.");
        }
        return already;
    }

    /** What would happen to the wish if it were sent; changes nothing. The same errors as when it is sent. */
    @Transactional
    public Outlook outlook(Person person, DataProduct product, AccessWish wish) {
        CheckedWish checked = checked(person, product, wish);
        Optional<AutoApproval> rule = steps.automatic(person, product);
        List<ApprovalStep> needed = steps.of(product, checked.ports()).stream()
                .skip(rule.isPresent() ? 1 : 0)
                .toList();
        return new Outlook(
                needed.stream().map(ApprovalStep::name).toList(),
                needed.stream()
                        .findFirst()
                        .map(step -> step.ofOwners() ? product.approvers() : step.approvers())
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
    public AccessRequest change(Person person, UUID id, long seenVersion, AccessWish wish) {
        AccessRequest request = requests.findLocked(person, id)
                .filter(found -> found.requester().equals(person.name()))
                .orElseThrow(() -> new NotFound("request-unknown", "There is no such request."));
        if (request.version() != seenVersion) {
            throw new Conflict("request-changed", "Somebody changed this request first. Look at it again.");
        }
        request.change(checks.check(
                person,
                request.product(),
                wish.forHolder(request.holder()),
                request.extended().orElse(null)));
        steps.begin(request);
        record(
                request,
                "request.changed",
                "%s, until %s: %s".formatted(request.reference(), request.endsOn(), request.purpose()));
        news.fire(new RequestNews(id, RequestNews.Kind.CHANGED));
        return request;
    }

    /** The first day that may be asked for as the last one. */
    public LocalDate earliestEnd(DataProduct product) {
        return checks.earliestEnd(product);
    }

    /** The last day that may be asked for. */
    public LocalDate latestEnd(DataProduct product) {
        return checks.latestEnd(product);
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return checks.today();
    }

    private CheckedWish checked(Person person, DataProduct product, AccessWish wish) {
        if (!product.status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is not published, so nobody can ask for it.");
        }
        if (openProducts.contains(product)) {
            throw new Conflict(
                    "catalog-without-grants",
                    "Trino keeps no grants for this catalog: whoever can reach it can read this.");
        }
        if (!policies.of(product).mayAsk(person)) {
            throw new Forbidden(
                    "not-for-your-team", "The owner lets only members of some teams ask for this data product.");
        }
        AccessRequest extended = extended(person, product, wish);
        Holder holder = wish.holder() == null ? Holder.of(person) : wish.holder();
        if (checks.mayAskFor(person, holder)) {
            // Nobody learns by asking what waits for somebody else.
            requireFree(person, product, holder);
        }
        CheckedWish checked = checks.check(person, product, wish, extended);
        if (extended == null) {
            requireNew(product, checked);
        }
        return checked;
    }

    private void requireFree(Person person, DataProduct product, Holder holder) {
        if (holder.equals(Holder.of(person)) && product.isDecidedBy(person)) {
            throw new Conflict("own-product", "You own this product and can read it already.");
        }
        if (requests.waiting(holder, product).isPresent()) {
            throw new Conflict("request-waiting", "Your request for this product is waiting already.");
        }
    }

    private void requireNew(DataProduct product, CheckedWish wish) {
        Set<OutputPort> held = agreements.openOf(wish.holder(), product).stream()
                .map(Agreement::port)
                .collect(Collectors.toSet());
        if (held.containsAll(wish.ports())) {
            throw new Conflict("access-in-force", "You have an agreement for this product already.");
        }
    }

    private @Nullable AccessRequest extended(Person person, DataProduct product, AccessWish wish) {
        if (wish.extended() == null) {
            return null;
        }
        Holder holder = wish.holder() == null ? Holder.of(person) : wish.holder();
        return requests.find(person, Objects.requireNonNull(wish.extended()))
                .filter(request -> request.product().equals(product)
                        && request.holder().equals(holder)
                        && agreements.from(request).stream()
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
