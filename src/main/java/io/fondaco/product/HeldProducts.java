package io.fondaco.product;

import io.fondaco.identity.Person;
import java.util.Map;

/** What somebody reads by right: known by whoever keeps the agreements, which products themselves know nothing of. */
public interface HeldProducts {

    /**
     * A query of ids.
     *
     * @param text with names of its own for what it reads; its parameters begin with {@code held}
     */
    record Ids(String text, Map<String, Object> parameters) {}

    /**
     * Restricted products that this person, a team or a service account of theirs may read now or soon. It becomes part
     * of another query, and so is asked only where that one comes to a restricted product.
     */
    Ids restricted(Person viewer);
}
