package io.fondaco.publish.publication;

/** Publications wait in a cluster; fired in the transaction that made them due, to wake its worker after it. */
record PublicationsDue(String cluster) {}
