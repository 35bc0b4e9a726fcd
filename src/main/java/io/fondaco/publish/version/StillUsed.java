package io.fondaco.publish.version;

import java.util.Set;
import java.util.UUID;

/**
 * The last day of a dataset is over, and somebody still uses it; fired in a transaction, again and again while it is so.
 *
 * @param users names in Trino
 */
public record StillUsed(UUID port, Set<String> users) {

    public StillUsed {
        users = Set.copyOf(users);
    }
}
