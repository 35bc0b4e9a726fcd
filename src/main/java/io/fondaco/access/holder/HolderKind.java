package io.fondaco.access.holder;

/** What kind of holder an access is for. */
public enum HolderKind {
    PERSON,
    TEAM,
    SERVICE_ACCOUNT,
    /**
     * The data products of a domain, by the name of the user in Trino as which it publishes: that user may read, and let
     * others read what is built on it.
     */
    DOMAIN
}
