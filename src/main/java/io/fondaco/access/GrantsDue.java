package io.fondaco.access;

/** Grants wait to be worked on; fired in the transaction that made them due, to wake the reconciler after it. */
record GrantsDue() {}
