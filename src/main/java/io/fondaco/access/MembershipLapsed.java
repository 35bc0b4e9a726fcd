package io.fondaco.access;

/** A team membership ended because nobody confirmed it; fired in the transaction of the change. */
public record MembershipLapsed(String team, String person) {}
