package io.fondaco.web.access.status;

import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.access.approval.ApprovalSteps;
import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Teams;
import io.fondaco.product.policy.Policies;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of a request that waits who has answered it, whose turn it is and how long they usually take. */
@ApplicationScoped
public class WhoIsNext {

    private final Approvals approvals;
    private final AnsweredRequests answered;
    private final Policies policies;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    WhoIsNext(
            Approvals approvals,
            AnsweredRequests answered,
            Policies policies,
            People people,
            Teams teams,
            Clock clock) {
        this.approvals = approvals;
        this.answered = answered;
        this.policies = policies;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    /** {@code Approved by Otto Berg. Now waiting for Ines Falk or Olav Berg, step 2 of 2 (privacy office).} */
    public String sentence(AccessRequest request) {
        ApprovalSteps steps = steps(request);
        String step = steps.count() > 1
                ? ", step %d of %d (%s)"
                        .formatted(steps.place(), steps.count(), steps.present().called())
                : "";
        List<String> approved =
                request.decisions().stream().map(Decision::approver).distinct().toList();
        String so = approved.isEmpty()
                ? "Waiting for "
                : "Approved by %s. Now waiting for ".formatted(names(approved, " and "));
        return so + awaited(request, steps) + step + ".";
    }

    /** The names of those whose turn it is; where nobody is left, that. */
    public String names(AccessRequest request) {
        return awaited(request, steps(request));
    }

    /** {@code Waiting for owner}, {@code Waiting for privacy office}. */
    public String badge(AccessRequest request) {
        return "Waiting for " + steps(request).present().called();
    }

    /** {@code Otto Berg asks:}, before what they want to know. */
    public String asks(RequestMessage question) {
        return people.displayName(question.author()) + " asks:";
    }

    /** {@code Weather Data usually answers in 5 hours.}; empty while too few answers are known. */
    public String usually(DataProduct product) {
        return answered.usualTime(product, clock.instant())
                .map(time -> "%s usually answers in %s."
                        .formatted(teams.displayName(product.ownerTeam()), Formats.waited(time)))
                .orElse("");
    }

    private String awaited(AccessRequest request, ApprovalSteps steps) {
        Set<String> awaited = approvals.awaited(request);
        return awaited.isEmpty() ? "nobody" : names(awaited, steps.present().all() ? " and " : " or ");
    }

    private ApprovalSteps steps(AccessRequest request) {
        return new ApprovalSteps(
                request, policies.of(request.product(), request.asked().policyNumber()));
    }

    private String names(Collection<String> names, String between) {
        Map<String, String> shown = people.displayNames(names);
        return names.stream()
                .map(name -> name.equals(Approver.AUTOMATIC.name()) ? "the owner's rule" : shown.get(name))
                .collect(Collectors.joining(between));
    }
}
