package io.fondaco.web.access.journey;

/** Where somebody reads how things stand. */
enum Place {
    /** The access panel of the product's page. */
    PANEL,
    /** The product among those that a search found. */
    SEARCH,
    /** What Home has for the person. */
    HOME,
    /** The person's own requests and access. */
    MY_ACCESS,
    /** The page of the request. */
    REQUEST,
    /** The inbox: what waits for the person. */
    WAITING,
    /** What the person answered. */
    ANSWERED,
    /** The access that came from it. */
    GIVEN,
    /** The product's Manage page. */
    MANAGE,
    /** The newest of the person's notifications. */
    NEWS,
    /** The mails that came since the person read last. */
    MAIL
}
