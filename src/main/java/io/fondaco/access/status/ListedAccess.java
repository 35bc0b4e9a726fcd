package io.fondaco.access.status;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands to one product, as far as a list shows it.
 *
 * @param request the id of the request that waits or brought the access, or null
 * @param question whether an approver waits for the person's answer
 */
public record ListedAccess(AccessState state, @Nullable UUID request, boolean question) {

    static ListedAccess of(AccessState state) {
        return new ListedAccess(state, null, false);
    }

    static ListedAccess of(AccessStatus status) {
        return new ListedAccess(
                status.state(), status.request().orElse(null), status.question().isPresent());
    }

    /** What is told of it: above all that somebody waits for the person's answer. */
    public AccessState told() {
        return question ? AccessState.QUESTION : state;
    }

    /** The request to show, if there is one. */
    public Optional<UUID> toShow() {
        return Optional.ofNullable(request);
    }
}
