package io.fondaco.usage.keep;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** Use by the hour and numbers of queries by the hour, from before a moment. */
@ApplicationScoped
class OldHours {

    /** Of one hour there is a row for each set of objects that was used in it. */
    private static final int AT_ONCE = 6;

    private final StatelessSession session;

    OldHours(StatelessSession session) {
        this.session = session;
    }

    /** Deletes the oldest hours; says how many rows. One step, in the caller's transaction. */
    int before(Instant begin) {
        List<Instant> oldest = session.createSelectionQuery(
                        "select key.beginsAt from UsageHour where key.beginsAt < :begin group by key.beginsAt"
                                + " order by key.beginsAt",
                        Instant.class)
                .setParameter("begin", begin)
                .setMaxResults(AT_ONCE)
                .list();
        return oldest.isEmpty()
                ? 0
                : session.createMutationQuery("delete from UsageHour where key.beginsAt in :hours")
                        .setParameterList("hours", oldest)
                        .executeUpdate();
    }

    /** Deletes the oldest numbers; says how many rows. One step, in the caller's transaction. */
    int numbersBefore(Instant begin) {
        List<Instant> oldest = session.createSelectionQuery(
                        "select key.beginsAt from NumberedHour where key.beginsAt < :begin group by key.beginsAt"
                                + " order by key.beginsAt",
                        Instant.class)
                .setParameter("begin", begin)
                .setMaxResults(AT_ONCE)
                .list();
        return oldest.isEmpty()
                ? 0
                : session.createMutationQuery("delete from NumberedHour where key.beginsAt in :hours")
                        .setParameterList("hours", oldest)
                        .executeUpdate();
    }
}
