package io.fondaco.usage.keep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Tables that queries named and no product publishes: a product that comes later finds their history, so they are
 * counted too, but they must not fill the database.
 */
@ApplicationScoped
class UnpublishedNames {

    /** So few at once, as each may have a row for each person and day. */
    private static final int AT_ONCE = 20;

    private static final String UNPUBLISHED =
            "from UsedObject used where not exists (select 1 from OutputPort port where port.object = used.name)"
                    + " and not exists (select 1 from OutputPort moved join moved.before place where place = used.name)";

    /** What is counted of a set of objects. */
    private static final List<String> OF_SETS =
            List.of("UsageDay", "ConsumerDay", "FailureDay", "ThroughDay", "ShapeDay", "UsageHour");

    /** What is counted of one object. */
    private static final List<String> OF_OBJECTS = List.of("ColumnDay", "ConsumerColumns", "FunctionDay");

    private final StatelessSession session;

    UnpublishedNames(StatelessSession session) {
        this.session = session;
    }

    /** Deletes a few that were used longest ago where there are more than so many; says how many. One step. */
    int beyond(long most) {
        long over = session.createSelectionQuery("select count(*) " + UNPUBLISHED, Long.class)
                        .getSingleResult()
                - most;
        if (over <= 0) {
            return 0;
        }
        // While this is held nothing is rolled up that could name one of them.
        session.createNativeQuery("select id from usage_fold for update", Integer.class)
                .list();
        List<UUID> oldest = session.createSelectionQuery(
                        "select used.id " + UNPUBLISHED + " order by used.lastUsed nulls first, used.id", UUID.class)
                .setMaxResults((int) Math.min(over, AT_ONCE))
                .list();
        delete(oldest);
        return oldest.size();
    }

    private void delete(List<UUID> objects) {
        Set<UUID> sets = new HashSet<>(sets("key.objectId", objects));
        delete("UsedSet", "key.objectId", objects);
        if (!sets.isEmpty()) {
            // A set that still holds a published table goes on counting for that one.
            sets.removeAll(sets("key.setId", sets));
        }
        OF_SETS.forEach(rows -> delete(rows, "key.setId", sets));
        delete("ThroughDay", "key.viewId", objects);
        OF_OBJECTS.forEach(rows -> delete(rows, "key.objectId", objects));
        delete("UsedObject", "id", objects);
    }

    private List<UUID> sets(String property, Collection<UUID> values) {
        return session.createSelectionQuery(
                        "select distinct key.setId from UsedSet where " + property + " in :values", UUID.class)
                .setParameterList("values", values)
                .list();
    }

    private void delete(String rows, String property, Collection<UUID> values) {
        if (!values.isEmpty()) {
            session.createMutationQuery("delete from " + rows + " where " + property + " in :values")
                    .setParameterList("values", values)
                    .executeUpdate();
        }
    }
}
