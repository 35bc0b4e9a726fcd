package io.fondaco.access.request;

import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.People;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed in requests while they waited: an approver approves what they saw, or is told what changed. */
@ApplicationScoped
public class RequestChanges implements PanacheRepositoryBase<RequestChange, UUID> {

    private final People people;
    private final Clock clock;

    RequestChanges(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Notes what the requester says differently; before it is written. */
    public void note(AccessRequest request, RequestDetails details) {
        note(request, request.requester(), difference(request.asked(), details));
    }

    /** Notes what else happened to it; before it is written. */
    public void note(AccessRequest request, String by, String what) {
        persist(new RequestChange(request, by, what, clock.instant()));
    }

    /** Notes what happened around it: what it says stays, and whoever looked at it before has not seen it. */
    public void noteAround(AccessRequest request, String by, String what) {
        note(request, by, what);
        getEntityManager().lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Refuses an answer to another version of the request than the present one.
     *
     * @param seen the version that was looked at, or null where nobody looked
     */
    public void requireSeen(AccessRequest request, @Nullable Long seen) {
        SeenVersion.require(seen, request.version(), "request-changed", () -> since(request, seen == null ? 0 : seen));
    }

    /**
     * Refuses what can be done only while the request waits.
     *
     * @throws Conflict that says who answered it
     */
    public void requireWaiting(AccessRequest request) {
        if (request.state() == RequestState.WAITING) {
            return;
        }
        throw new Conflict("request-closed", closed(request));
    }

    /** What came first. */
    private String closed(AccessRequest request) {
        return switch (request.state()) {
            case APPROVED, DECLINED ->
                request.decision()
                        .map(decision -> "%s %s this request already."
                                .formatted(
                                        decision.approver().equals(Approver.AUTOMATIC.name())
                                                ? "The owner's rule"
                                                : people.displayName(decision.approver()),
                                        decision.outcome() == Decision.Outcome.APPROVED ? "approved" : "declined"))
                        .orElse("This request is no longer waiting.");
            case WITHDRAWN -> people.displayName(request.requester()) + " withdrew this request already.";
            case LAPSED -> "Nobody answered this request in 30 days, so it is closed.";
            case WAITING -> "This request waits.";
        };
    }

    /** How often the requester changed this request. */
    public long countOf(AccessRequest request) {
        return count("request = ?1 and by = ?2", request, request.requester());
    }

    /** How often this person changed any request since that moment. */
    public long countBy(String person, Instant since) {
        return count("by = ?1 and at > ?2", person, since);
    }

    private String since(AccessRequest request, long seen) {
        List<String> what = list("request = ?1 and fromVersion >= ?2 order by at", request, seen).stream()
                .map(RequestChange::what)
                .toList();
        return what.isEmpty()
                ? "This request was put before other approvers since you looked at it. Look at it again, then decide."
                : "This request was changed since you looked at it: %s. Look at it again, then decide."
                        .formatted(String.join("; ", what));
    }

    private static String difference(RequestDetails before, RequestDetails after) {
        List<String> parts = new ArrayList<>();
        if (!before.endsOn().equals(after.endsOn())) {
            parts.add("the last day is %s instead of %s"
                    .formatted(Day.written(after.endsOn()), Day.written(before.endsOn())));
        }
        if (!names(before.ports()).equals(names(after.ports()))) {
            parts.add("the datasets are %s instead of %s".formatted(names(after.ports()), names(before.ports())));
        }
        if (!before.reads().equals(after.reads())) {
            parts.add("it is read as %s instead of %s"
                    .formatted(after.reads().words(), before.reads().words()));
        }
        if (!before.purpose().equals(after.purpose())) {
            parts.add("the purpose is “%s”".formatted(after.purpose()));
        }
        if (!before.answers().equals(after.answers())) {
            parts.add("the answers to the owner's questions are others");
        }
        return parts.isEmpty() ? "it was sent again as it was" : String.join("; ", parts);
    }

    private static String names(Set<OutputPort> ports) {
        return ports.stream().map(OutputPort::name).sorted().collect(Collectors.joining(", "));
    }
}
