package io.fondaco.usage.keep;

import io.fondaco.common.SmallSteps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Query shapes and what they cost, from before a day. Every method is one step, in the caller's transaction. */
@ApplicationScoped
class OldShapes {

    /** Of one day at most {@code ShapeDays.MOST} rows belong to one set. */
    private static final int SETS = 20;

    private final StatelessSession session;

    OldShapes(StatelessSession session) {
        this.session = session;
    }

    /** Deletes the costs of some sets of objects on the oldest day; says how many rows. */
    int costsBefore(LocalDate first) {
        LocalDate oldest = session.createSelectionQuery(
                        "select min(key.usedOn) from ShapeDay where key.usedOn < :first", LocalDate.class)
                .setParameter("first", first)
                .getSingleResultOrNull();
        if (oldest == null) {
            return 0;
        }
        List<UUID> sets = session.createSelectionQuery(
                        "select distinct key.setId from ShapeDay where key.usedOn = :day", UUID.class)
                .setParameter("day", oldest)
                .setMaxResults(SETS)
                .list();
        return session.createMutationQuery("delete from ShapeDay where key.usedOn = :day and key.setId in :sets")
                .setParameter("day", oldest)
                .setParameterList("sets", sets)
                .executeUpdate();
    }

    /** Deletes some texts that no query had since that day; says how many. */
    int textsBefore(LocalDate first) {
        // While this is held nothing is rolled up that could need one of them.
        session.createNativeQuery("select id from usage_fold for update", Integer.class)
                .list();
        List<UUID> old = session.createSelectionQuery("select id from QueryShape where seenOn < :first", UUID.class)
                .setParameter("first", first)
                .setMaxResults(SmallSteps.MOST)
                .list();
        return old.isEmpty()
                ? 0
                : session.createMutationQuery("delete from QueryShape where id in :ids")
                        .setParameterList("ids", old)
                        .executeUpdate();
    }
}
