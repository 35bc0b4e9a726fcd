package io.fondaco.web.access.holder;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.publish.apply.PublishingToken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service account as its owner sees it.
 *
 * @param agreements what it may read, or could
 * @param offer to whom it is offered, if to anybody
 * @param proofUntil until when the statement holds that was given last, if one does
 * @param token with which it publishes, if it does
 */
public record AccountRow(
        ServiceAccount account,
        List<Agreement> agreements,
        ServiceAccount.@Nullable Offer offer,
        @Nullable Instant proofUntil,
        @Nullable PublishingToken token) {}
