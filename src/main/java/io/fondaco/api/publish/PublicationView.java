package io.fondaco.api.publish;

import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that the portal makes in Trino.
 *
 * @param published how the portal makes it, as SQL
 * @param inTrino how Trino was last seen to have it; empty where nothing was there
 * @param seen a short name of that: whoever decides about it says which they looked at
 * @param error what Trino said last against it; null for nothing
 * @param mayTakeOver whether the caller decides that it gives way to what is published
 */
public record PublicationView(
        String object,
        PublicationState state,
        String published,
        String inTrino,
        String seen,
        @Nullable Instant seenAt,
        @Nullable String error,
        boolean mayTakeOver) {

    static PublicationView of(Publication publication, String published, boolean mayTakeOver) {
        return new PublicationView(
                publication.object().toString(),
                publication.state(),
                published,
                publication.observedText(),
                publication.observedHash(),
                publication.observedAt().orElse(null),
                publication.lastError().orElse(null),
                mayTakeOver);
    }
}
