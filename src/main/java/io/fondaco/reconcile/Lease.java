package io.fondaco.reconcile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker's right to a row, until a moment and for one generation of what is wanted. The moment names the lease: a row
 * is leased to a later one only after it.
 *
 * @param generation the row's when it was claimed: another one means that what is wanted changed since
 * @param doubtUntil until when a statement of an earlier worker may still arrive, if one is out
 */
public record Lease(
        UUID row, long generation, Instant until, @Nullable Instant doubtUntil) {

    Lease renewed(Instant later) {
        return new Lease(row, generation, later, doubtUntil);
    }
}
