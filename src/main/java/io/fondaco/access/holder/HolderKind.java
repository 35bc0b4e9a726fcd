package io.fondaco.access.holder;

/** What kind of holder an access is for. */
public enum HolderKind {
    PERSON,
    TEAM,
    SERVICE_ACCOUNT
}
