package io.fondaco.access.holder;

/** Somebody left, and somebody else answers for their service account now; fired in the transaction of the change. */
public record ServiceAccountInherited(String account, String from, String heir) {}
