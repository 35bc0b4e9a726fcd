package io.fondaco.access.grant;

import java.time.Duration;

/**
 * Grants wait to be worked on in a cluster; fired in the transaction that made them due, to wake its worker after it.
 *
 * @param in how long after it, where something must happen first
 */
record GrantsDue(String cluster, Duration in) {

    /** At once. */
    GrantsDue(String cluster) {
        this(cluster, Duration.ZERO);
    }
}
