package io.fondaco.api.people;

import io.fondaco.access.holder.ServiceAccount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a program comes to Trino.
 *
 * @param owner who answers for it, by the name in Trino
 * @param confirmedAt since when it is known that its owner controls it; null as long as nothing is granted to it
 * @param confirmedBy the admin who confirmed it, {@code system:proof} for a query under its name, or
 *     {@code system:migration} for an account that was here before a proof was asked for
 * @param offeredTo who is asked to answer for it, or null
 * @param offeredUntil until when they can accept, or null
 * @param version raised when somebody else answers for it or is asked to; an offer and its acceptance name it
 */
public record ServiceAccountView(
        String name,
        String owner,
        String reason,
        Instant registeredAt,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable String offeredTo,
        @Nullable Instant offeredUntil,
        long version) {

    static ServiceAccountView of(ServiceAccount account, Instant now) {
        ServiceAccount.Confirmation confirmation = account.confirmation().orElse(null);
        ServiceAccount.Offer offer = account.offer(now).orElse(null);
        return new ServiceAccountView(
                account.name(),
                account.owner(),
                account.reason(),
                account.registeredAt(),
                confirmation == null ? null : confirmation.at(),
                confirmation == null ? null : confirmation.by(),
                offer == null ? null : offer.to(),
                offer == null ? null : offer.until(),
                account.version());
    }
}
