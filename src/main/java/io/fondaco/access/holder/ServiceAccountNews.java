package io.fondaco.access.holder;

/**
 * Something happened to a service account that somebody is told; fired in the transaction of the change.
 *
 * @param to who is told, by the name in Trino
 * @param other who did it, or whom it concerns besides
 */
public record ServiceAccountNews(Kind kind, String account, String to, String other) {

    /** What happened. */
    public enum Kind {
        /** To an admin: somebody registered it, and Trino asks nobody who they are. */
        TO_CONFIRM,
        /** To its owner: it is confirmed that they control it. */
        CONFIRMED,
        /** To a colleague: they are asked to answer for it. */
        OFFERED,
        /** To its owner: it is offered to a colleague. */
        OFFER_SENT,
        /** To both: the colleague answers for it now. */
        HANDED_OVER,
        /** To who offered it: the colleague does not want to. */
        OFFER_DECLINED,
        /** To who was asked: they need not answer any more. */
        OFFER_WITHDRAWN
    }
}
