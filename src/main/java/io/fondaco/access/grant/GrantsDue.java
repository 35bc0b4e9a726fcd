package io.fondaco.access.grant;

/** Grants wait to be worked on in a cluster; fired in the transaction that made them due, to wake its worker after it. */
record GrantsDue(String cluster) {}
