package io.fondaco.product.reading;

import java.time.Instant;
import java.util.UUID;

/**
 * One node's turn to read the folder.
 *
 * @param id tells it from the turns of others
 */
public record ReadingTurn(UUID id, String actor, Instant begunAt) {

    /** Another node has the turn: this one was silent for too long. */
    public static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1;

        Lost() {
            super("Another node reads the folder by now.");
        }
    }
}
