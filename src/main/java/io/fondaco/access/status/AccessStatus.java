package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.request.AccessRequest;
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
 */
public record AccessStatus(
        AccessState state,
        @Nullable AccessRequest openRequest,
        @Nullable Agreement agreement,
        List<Grant> grants,
        List<String> obstacles) {

    public AccessStatus {
        grants = List.copyOf(grants);
        obstacles = List.copyOf(obstacles);
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

    /** Whether the person can read the product now, as far as is known. */
    public boolean canRead() {
        return switch (state) {
            case OPEN, GRANTED, ENDING, OWNER -> true;
            case NONE, UNSEEN, REQUESTED, SETTING_UP, FAILED, UNREADABLE, EXPIRED, REVOKED -> false;
        };
    }
}
