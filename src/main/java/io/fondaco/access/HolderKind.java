package io.fondaco.access;

/** What kind of holder an access is for. */
public enum HolderKind {
    PERSON,
    TEAM,
    SERVICE_ACCOUNT
}
