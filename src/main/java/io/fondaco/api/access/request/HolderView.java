package io.fondaco.api.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;

/**
 * For whom an access is.
 *
 * @param name the name in Trino of a person or service account, the name of a team, or the user in Trino as which a domain
 *     publishes
 */
public record HolderView(HolderKind kind, String name) {

    /** What a holder looks like. */
    public static HolderView of(Holder holder) {
        return new HolderView(holder.kind(), holder.name());
    }
}
