package io.fondaco.identity;

/** Somebody works here no more; fired in the transaction in which it is noted, after all of theirs has ended. */
public record PersonLeft(String name) {}
