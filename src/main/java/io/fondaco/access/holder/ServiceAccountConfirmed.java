package io.fondaco.access.holder;

/** Somebody showed that they control the account; fired in the transaction that notes it. */
public record ServiceAccountConfirmed(String account) {}
