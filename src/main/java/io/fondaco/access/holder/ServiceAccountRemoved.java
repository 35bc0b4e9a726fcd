package io.fondaco.access.holder;

/**
 * A service account is used no longer; fired in the transaction that notes it.
 *
 * @param by who gave it up, or the job that did
 */
public record ServiceAccountRemoved(String account, String by) {}
