package io.fondaco.access.people;

/** A team membership ended because nobody confirmed it; fired in the transaction of the change. */
public record MembershipLapsed(String team, String person) {}
