package io.fondaco.access.approval;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What must hold when an approval is taken back. */
@ApplicationScoped
class UndoChecks {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final AccessRequests requests;
    private final GiveAccess giveAccess;
    private final Delegations delegations;
    private final PresenceCheck presence;
    private final OwnRequests ownRequests;
    private final Clock clock;

    UndoChecks(
            AccessRequests requests,
            GiveAccess giveAccess,
            Delegations delegations,
            PresenceCheck presence,
            OwnRequests ownRequests,
            Clock clock) {
        this.requests = requests;
        this.giveAccess = giveAccess;
        this.delegations = delegations;
        this.presence = presence;
        this.ownRequests = ownRequests;
        this.clock = clock;
    }

    /** @throws Conflict if it is too late, somebody else approved, or the request could not wait again */
    void require(Person person, AccessRequest request) {
        refusal(person, request).ifPresent(refused -> {
            throw refused;
        });
        presence.require(request.requester(), request.holder());
        if (requests.waiting(request.holder(), request.product()).isPresent()) {
            throw new Conflict(
                    "request-waiting", "Another request of theirs for this product is waiting. Answer that one first.");
        }
    }

    /** Why this person can't take the approval back, whoever is here and whatever waits; empty where they can. */
    Optional<Conflict> refusal(Person person, AccessRequest request) {
        if (!isFreshFrom(person, request) || !stillDecides(person, request)) {
            return Optional.of(new Conflict(
                    "undo-too-late",
                    "Only who approved a request can take that back, within 10 minutes. Take the"
                            + " access away instead."));
        }
        return !giveAccess.isUntouched(request.terms())
                ? Optional.of(new Conflict(
                        "access-ended",
                        "This access has ended since, is about to, or was extended, so the approval can't be undone."))
                : Optional.empty();
    }

    private boolean isFreshFrom(Person person, AccessRequest request) {
        return request.state() == RequestState.APPROVED
                && request.decision()
                        .filter(last -> last.approver().equals(person.name()))
                        .isPresent()
                && request.closedAt()
                        .filter(at -> at.isAfter(clock.instant().minus(WITHIN)))
                        .isPresent()
                && !ownRequests.isOwn(person, request);
    }

    /** Else somebody who no longer answers for the product would decide on its access. */
    private boolean stillDecides(Person person, AccessRequest request) {
        String decider = request.decision().map(Decision::inPlaceOf).orElse("");
        return request.deciders().contains(decider)
                && delegations.namesOf(person).contains(decider);
    }
}
