package io.fondaco.web.admin;

import io.fondaco.identity.KnownPerson;

/** Somebody with the names of their teams and the number of products they decide for. */
public record PersonRow(KnownPerson person, String teams, long products) {}
