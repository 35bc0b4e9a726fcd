package io.fondaco.usage.fold;

import io.fondaco.common.BackOff;
import io.fondaco.usage.intake.Unfolded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.StatelessSession;

/** Queries that could not be rolled up: kept and tried again, so that none is lost and none holds up the others. */
@ApplicationScoped
public class KeptAside {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(5), Duration.ofDays(1));
    private static final int LONGEST_FAILURE = 200;

    private final StatelessSession session;
    private final Clock clock;

    KeptAside(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Those that wait for another attempt, oldest first. */
    @Transactional
    public List<Unfolded> first(int most) {
        return session.createSelectionQuery("from Unfolded where attempts > 0 order by queryId", Unfolded.class)
                .setMaxResults(most)
                .list();
    }

    /** How many those are. */
    @Transactional
    public long count() {
        return session.createSelectionQuery("select count(*) from Unfolded where attempts > 0", Long.class)
                .getSingleResult();
    }

    /** Notes that a query could not be rolled up; after a pause, longer each time, it is tried again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(String queryId, String failure) {
        Unfolded waiting = session.get(Unfolded.class, queryId);
        if (waiting == null) {
            // Another node has rolled it up meanwhile.
            return;
        }
        Instant again = clock.instant().plus(BACK_OFF.after(waiting.attempts() + 1));
        session.createMutationQuery("update Unfolded set attempts = attempts + 1, dueAt = :again, failure = :failure"
                        + " where queryId = :id")
                .setParameter("again", again)
                .setParameter("failure", failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)))
                .setParameter("id", queryId)
                .executeUpdate();
    }
}
