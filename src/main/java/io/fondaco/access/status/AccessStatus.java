package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.product.terms.AutoApproval;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one product.
 *
 * @param openRequest the request that waits, or null
 * @param agreement the newest agreement from a request, in force or ended, or null
 * @param grants what the engine is known to hold of the agreements in force
 * @param obstacles why nobody can read some of it now, whatever is granted, a sentence each
 * @param rule the rule that would give it at once, or null
 * @param held the agreements in force or to come, newest first; empty where the product is read without one
 */
public record AccessStatus(
        AccessState state,
        @Nullable AccessRequest openRequest,
        @Nullable Agreement agreement,
        List<Grant> grants,
        List<String> obstacles,
        @Nullable AutoApproval rule,
        List<Agreement> held) {

    AccessStatus(
            AccessState state,
            @Nullable AccessRequest openRequest,
            @Nullable Agreement agreement,
            List<Grant> grants,
            List<String> obstacles,
            @Nullable AutoApproval rule) {
        this(state, openRequest, agreement, grants, obstacles, rule, List.of());
    }

    AccessStatus(
            AccessState state,
            @Nullable AccessRequest openRequest,
            @Nullable Agreement agreement,
            List<Grant> grants,
            List<String> obstacles) {
        this(state, openRequest, agreement, grants, obstacles, null);
    }

    public AccessStatus {
        grants = List.copyOf(grants);
        obstacles = List.copyOf(obstacles);
        held = List.copyOf(held);
    }

    /** The same of who holds these. */
    AccessStatus holding(List<Agreement> agreements) {
        return new AccessStatus(state, openRequest, agreement, grants, obstacles, rule, agreements);
    }

    /** In which ways it is held, in words; empty where there is only one way to read it. */
    public List<String> ways() {
        return held.stream()
                .map(Agreement::way)
                .filter(way -> !way.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether some of it was given, and the engine let nobody look whether it works. */
    public boolean unproven() {
        return grants.stream().anyMatch(Grant::unproven);
    }

    /** The id of the request to show: the one that waits, else the one behind the agreement. */
    public Optional<UUID> request() {
        return waiting()
                .map(AccessRequest::id)
                .or(() -> Optional.ofNullable(agreement).flatMap(Agreement::request));
    }

    /** The request that waits, if there is one. */
    public Optional<AccessRequest> waiting() {
        return Optional.ofNullable(openRequest);
    }

    /** What an approver wants to know and the person has not answered yet, whatever else they may read meanwhile. */
    public Optional<RequestMessage> question() {
        return waiting().flatMap(AccessRequest::openQuestion);
    }

    /** Whether the person can read the product now, as far as is known. */
    public boolean canRead() {
        return switch (state) {
            case OPEN, GRANTED, ENDING, TAKEN_AWAY_SOON, OWNER -> true;
            case NONE,
                    AT_ONCE,
                    OTHERS_ASK,
                    UNSEEN,
                    REQUESTED,
                    QUESTION,
                    SETTING_UP,
                    FAILED,
                    UNREADABLE,
                    EXPIRED,
                    GIVEN_BACK,
                    REVOKED -> false;
        };
    }
}
