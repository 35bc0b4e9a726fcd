package io.fondaco.access.extension;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold when somebody gives more time by their own word: the same as if a request asked for it. */
@ApplicationScoped
class ExtensionChecks {

    private final EndAgreement end;
    private final Policies policies;
    private final OwnAccess ownAccess;
    private final PresenceCheck presence;
    private final AccessRequests requests;
    private final OwnRequests ownRequests;
    private final RequestChecks requestChecks;

    ExtensionChecks(
            EndAgreement end,
            Policies policies,
            OwnAccess ownAccess,
            PresenceCheck presence,
            AccessRequests requests,
            OwnRequests ownRequests,
            RequestChecks requestChecks) {
        this.end = end;
        this.policies = policies;
        this.ownAccess = ownAccess;
        this.presence = presence;
        this.requests = requests;
        this.ownRequests = ownRequests;
        this.requestChecks = requestChecks;
    }

    /** Who may, and whether everybody behind it is here; before anything is locked but people. */
    void before(Person person, Agreement agreement) {
        requireDecider(person, agreement);
        requireOthers(isOwn(person, agreement));
        end.requireOpen(agreement);
        presence.require(agreement.holder());
    }

    static void requireDecider(Person person, Agreement agreement) {
        if (!agreement.port().product().isDecidedBy(person)) {
            throw new Forbidden("not-an-owner", "Only who decides on requests for this product gives more time.");
        }
    }

    static void requireOthers(boolean own) {
        if (own) {
            throw new Forbidden(
                    "own-access", "Nobody extends their own access, nor that of a team or service account of theirs.");
        }
    }

    /** Who asked for it, or stood behind its holder then, gives it no more time either: as with a request. */
    private boolean isOwn(Person person, Agreement agreement) {
        return ownAccess.isOwn(person, agreement.holder())
                || agreement.isAskedForBy(person)
                || agreement
                        .request()
                        .flatMap(requests::findByIdOptional)
                        .filter(request -> ownRequests.isOwn(person, request))
                        .isPresent();
    }

    /** Whether the accesses that came from one request can last until that day, by this person's word alone. */
    void after(Person person, List<Agreement> together, LocalDate until) {
        if (together.isEmpty()) {
            throw new Conflict("agreement-ended", "This access has ended meanwhile.");
        }
        Agreement first = together.getFirst();
        LocalDate longest = latest(person, policies.of(first.port().product()), together);
        if (until.isAfter(longest)) {
            throw new Conflict(
                    "extension-too-long", "Access to it lasts until %s at most.".formatted(Day.inUtc(longest)));
        }
        if (first.lastDay().filter(until::isAfter).isEmpty()) {
            throw new Conflict("extension-too-short", "It lasts until %s already.".formatted(end(first)));
        }
    }

    /** Until when at most they can last by this person's word alone: longer than now, or that is refused. */
    LocalDate latest(Person person, ApprovalPolicy policy, List<Agreement> together) {
        Agreement first = together.getFirst();
        DataProduct product = first.port().product();
        together.forEach(end::requireNotAnnounced);
        if (!product.status().isPublic()) {
            throw new Conflict("product-not-published", "This data product is no longer published.");
        }
        requireAlone(person, product, policy, together);
        LocalDate latest = requestChecks.latestEnd(product, policy);
        if (first.lastDay().filter(latest::isAfter).isEmpty()) {
            throw new Conflict(
                    "extension-not-longer",
                    "It lasts until %s already, and the policy allows no longer.".formatted(end(first)));
        }
        return latest;
    }

    private static String end(Agreement agreement) {
        return agreement.lastDay().map(Day::inUtc).orElse("it is taken away");
    }

    /** Where a policy wants more than this one approval, each of them is asked by a request. */
    private static void requireAlone(
            Person person, DataProduct product, ApprovalPolicy policy, List<Agreement> together) {
        Set<OutputPort> ports = together.stream().map(Agreement::port).collect(Collectors.toSet());
        List<ApprovalStep> steps =
                ApprovalSteps.needed(policy, ports, together.getFirst().reads());
        boolean alone = steps.size() <= 1
                && steps.stream().allMatch(step -> {
                    Set<String> own = step.ofOwners() ? product.approvers() : step.approvers();
                    return own.contains(person.name()) && (!step.all() || own.size() == 1);
                });
        if (!alone) {
            throw new Conflict(
                    "more-approvals-needed",
                    "It needs more approvals than yours: the holder asks for more time, and each approver answers.");
        }
    }
}
