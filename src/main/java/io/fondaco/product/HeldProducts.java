package io.fondaco.product;

import io.fondaco.identity.Person;
import java.util.Set;
import java.util.UUID;

/** What somebody reads by right: known by whoever keeps the agreements, which products themselves know nothing of. */
public interface HeldProducts {

    /** Restricted products that this person, a team or a service account of theirs may read now or soon. */
    Set<UUID> restricted(Person viewer);
}
