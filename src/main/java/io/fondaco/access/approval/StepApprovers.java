package io.fondaco.access.approval;

import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestNews;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a request before its approvers, step by step. Where none of a step's own could decide, since they asked
 * themselves or have left, it goes to who is next by rule, and the trail says so.
 */
@ApplicationScoped
public class StepApprovers {

    private final Policies policies;
    private final Deciders deciders;
    private final OwnRequests ownRequests;
    private final People people;
    private final ExcludedDeciders excluded;
    private final AuditTrail audit;
    private final Event<RequestNews> news;

    StepApprovers(
            Policies policies,
            Deciders deciders,
            OwnRequests ownRequests,
            People people,
            ExcludedDeciders excluded,
            AuditTrail audit,
            Event<RequestNews> news) {
        this.policies = policies;
        this.deciders = deciders;
        this.ownRequests = ownRequests;
        this.people = people;
        this.excluded = excluded;
        this.audit = audit;
        this.news = news;
    }

    /** Puts the request before the approvers of its first step, and notes who of them stands behind it. */
    public void begin(AccessRequest request, ApprovalPolicy policy) {
        excluded.note(request, policy);
        put(request, policy, new ApprovalSteps(request, policy).first());
    }

    /** The same once more for a request that waits: what was approved so far counts no more. */
    public void beginAnew(AccessRequest request) {
        request.forgetDecisions();
        begin(request, steps(request).policy());
    }

    /** Puts the request before the approvers of its next step; says whether there is one. */
    boolean advance(AccessRequest request) {
        ApprovalSteps steps = steps(request);
        Optional<Integer> next = steps.next();
        next.ifPresent(place -> put(request, steps.policy(), place));
        return next.isPresent();
    }

    /** Whether enough approvers of the present step have said yes. */
    boolean isComplete(AccessRequest request) {
        Set<String> approved = request.approvedBy();
        ApprovalStep step = steps(request).present();
        if (!step.all() || request.circle() != Deciders.Circle.STEP || approved.contains(Approver.AUTOMATIC.name())) {
            return !approved.isEmpty();
        }
        Set<String> needed = new TreeSet<>(own(request.product(), step));
        needed.removeAll(ownRequests.behind(request));
        needed.removeAll(people.leftAmong(needed));
        return !approved.isEmpty() && approved.containsAll(needed);
    }

    /** What the step is called that the request waits for. */
    String name(AccessRequest request) {
        return steps(request).present().called();
    }

    /** Puts a request that waits before those whose turn it is now; says whether those are others. */
    boolean again(AccessRequest request) {
        Deciders.Circle before = request.circle();
        Set<String> named = request.namedApprovers();
        put(request, steps(request).policy(), request.step());
        boolean moved = request.circle() != before || !request.namedApprovers().equals(named);
        if (moved) {
            news.fire(new RequestNews(request.id(), RequestNews.Kind.NEXT_STEP));
        }
        return moved;
    }

    private void put(AccessRequest request, ApprovalPolicy policy, int place) {
        ApprovalStep step = policy.steps().get(place);
        Deciders.Turn turn = deciders.turn(
                request.product(),
                own(request.product(), step),
                ownRequests.behind(request),
                request.approvedElsewhere(place));
        boolean handedOn = turn.circle() != Deciders.Circle.STEP;
        boolean told = request.step() == place && request.circle() == turn.circle();
        request.await(
                place,
                turn.circle(),
                turn.circle() == Deciders.Circle.STEP || turn.circle() == Deciders.Circle.NOBODY
                        ? step.approvers()
                        : turn.people());
        if (handedOn && !told) {
            audit.record(RequestEntry.of(
                    request,
                    "system:approvals",
                    AuditAction.REQUEST_HANDED_ON,
                    "%s (%s): none of its own approvers can decide, so %s"
                            .formatted(request.reference(), step.called(), inPlace(turn))));
        }
    }

    private static String inPlace(Deciders.Turn turn) {
        String names = String.join(", ", turn.people());
        return switch (turn.circle()) {
            case STEP, OWNERS -> "the product's owners do: " + names;
            case DOMAIN_OWNERS -> "the domain's owners do: " + names;
            case PLATFORM -> "the platform team does: " + names;
            case NOBODY -> "nobody is left who could";
        };
    }

    /** Who would decide a step, were this person to ask for this holder. */
    public Set<String> turn(DataProduct product, ApprovalStep step, Person asker, Holder holder) {
        return deciders.turn(product, own(product, step), ownRequests.behind(asker, holder))
                .people();
    }

    private static Set<String> own(DataProduct product, ApprovalStep step) {
        return step.ofOwners() ? product.approvers() : step.approvers();
    }

    private ApprovalSteps steps(AccessRequest request) {
        return new ApprovalSteps(
                request, policies.of(request.product(), request.asked().policyNumber()));
    }
}
