package io.fondaco.access.request;

/** Where a request stands. */
public enum RequestState {
    WAITING,
    APPROVED,
    DECLINED,
    WITHDRAWN,
    LAPSED
}
