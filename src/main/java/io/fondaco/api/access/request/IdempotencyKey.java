package io.fondaco.api.access.request;

import io.fondaco.common.DomainError.Invalid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's own id of a request, by which a second sending is known. */
public final class IdempotencyKey {

    private static final int LONGEST = 64;

    private IdempotencyKey() {}

    /** The key that was sent, or a new one. */
    public static String of(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (sent.length() > LONGEST) {
            throw new Invalid("key-invalid", Map.of("Idempotency-Key", "A key has at most " + LONGEST + " characters"));
        }
        return sent;
    }
}
