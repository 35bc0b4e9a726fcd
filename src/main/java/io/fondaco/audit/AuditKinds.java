package io.fondaco.audit;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What was done so far, each action once. It takes a step along the index of actions for each of them, where one question
 * for all of them would read the whole trail.
 */
final class AuditKinds {

    private static final String NEXT = "select min(event.action) from AuditEvent event where event.action > :last";

    private AuditKinds() {}

    /** All of them, by name. */
    static List<String> all(Session session) {
        List<String> kinds = new ArrayList<>();
        String next = next(session, "");
        while (next != null) {
            kinds.add(next);
            next = next(session, next);
        }
        return kinds;
    }

    private static @Nullable String next(Session session, String last) {
        return session.createSelectionQuery(NEXT, String.class)
                .setParameter("last", last)
                .getSingleResultOrNull();
    }
}
