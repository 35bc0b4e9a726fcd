package io.fondaco.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as those read it who may: with its seal, which is null until it is sealed.
 *
 * @param number its number in the chain
 * @param hash the hash over it and all entries before it
 */
public record AuditLine(
        @Nullable Long number,
        UUID id,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        String subject,
        String detail,
        @Nullable String before,
        @Nullable String after,
        @Nullable UUID requestId,
        @Nullable UUID agreementId,
        @Nullable String hash) {

    static AuditLine of(AuditEvent event, @Nullable AuditSeal seal) {
        return new AuditLine(
                seal == null ? null : seal.number(),
                event.id(),
                event.at(),
                event.actor(),
                event.onBehalfOf().orElse(null),
                event.action(),
                event.subject(),
                event.detail(),
                event.before().orElse(null),
                event.after().orElse(null),
                event.requestId().orElse(null),
                event.agreementId().orElse(null),
                seal == null ? null : seal.hash());
    }
}
