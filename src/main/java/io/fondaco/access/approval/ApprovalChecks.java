package io.fondaco.access.approval;

import io.fondaco.access.agreement.ProlongedAccess;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** What must hold when a request is approved, at the moment of the approval. */
@ApplicationScoped
class ApprovalChecks {

    private final PresenceCheck presence;
    private final ServiceAccounts accounts;
    private final ProlongedAccess prolonged;
    private final ViewObstacles obstacles;
    private final ModeChecks modes;
    private final Clock clock;

    ApprovalChecks(
            PresenceCheck presence,
            ServiceAccounts accounts,
            ProlongedAccess prolonged,
            ViewObstacles obstacles,
            ModeChecks modes,
            Clock clock) {
        this.presence = presence;
        this.accounts = accounts;
        this.prolonged = prolonged;
        this.obstacles = obstacles;
        this.modes = modes;
        this.clock = clock;
    }

    /**
     * Whether anything can be given at all.
     *
     * @throws Conflict with a sentence that says what to do
     */
    void before(AccessRequest request) {
        presence.require(request.requester(), request.holder());
        if (!request.product().status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is no longer published. Decline the request.");
        }
        if (!accounts.standsBehind(request.holder(), request.sentAt())) {
            throw new Conflict(
                    "service-account-gone",
                    "The service account was given up since this request was sent. Decline the request.");
        }
        if (request.agreedEnd().isBefore(Day.today(clock))) {
            throw new Conflict(
                    "request-over", "The last day that was asked for is over. Decline it, or ask for another day.");
        }
    }

    /**
     * Whether what was decided can be given: it is there, can be read, and ends nothing earlier.
     *
     * @throws Conflict with a sentence that says what to do
     * @throws Invalid if it would end what the holder has earlier
     */
    void after(AccessRequest request) {
        requirePorts(request);
        requireMode(request);
        requireReadable(request);
        requireNothingLost(request);
    }

    /** The owner may offer other ways of reading since it was sent, or the portal may be able to make no view any more. */
    private void requireMode(AccessRequest request) {
        modes.whyNot(request.agreedPorts(), request.agreedReads()).ifPresent(sentence -> {
            throw new Conflict(
                    "mode-not-offered", sentence + ". Approve another way of reading, or decline the request.");
        });
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
                .lastDay(request.extended().map(AccessRequest::id).orElse(null), request.agreedPorts())
                .filter(request.agreedEnd()::isBefore)
                .ifPresent(day -> {
                    throw new Invalid(
                            "reason-invalid",
                            Map.of(
                                    "endsOn",
                                    "They can read this until %s already, and an approval never shortens that: choose"
                                                    .formatted(Day.inUtc(day))
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
}
