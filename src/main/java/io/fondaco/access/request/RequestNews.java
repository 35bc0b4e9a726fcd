package io.fondaco.access.request;

import java.util.UUID;

/** Something happened to a request that waits, or was reopened; fired in its transaction. */
public record RequestNews(UUID request, Kind kind) {

    /** What happened. */
    public enum Kind {
        /** It waits for the approvers of the next step. */
        NEXT_STEP,
        /** An approver asked a question. */
        QUESTION,
        /** The requester answered it. */
        ANSWER,
        /** The requester changed what is asked for. */
        CHANGED,
        /** What it asks for reads another table in Trino from now on. */
        PORT_CHANGED,
        /** An approval was taken back. */
        REOPENED
    }
}
