package io.fondaco.access;

/** Where a request stands. */
public enum RequestState {
    WAITING,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    LAPSED
}
