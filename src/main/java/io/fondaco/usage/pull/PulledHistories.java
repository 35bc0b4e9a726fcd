package io.fondaco.usage.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How far each history was read. One node at a time reads one: it holds a lease, and what it notes counts only as long as
 * it does. Each method is a transaction of its own.
 */
@ApplicationScoped
public class PulledHistories implements PanacheRepositoryBase<PulledHistory, String> {

    private static final int LONGEST_FAILURE = 500;
    private static final int LONGEST_UNTOLD = 1000;
    private static final Duration BESIDES = Duration.ofMinutes(2);

    private final Clock clock;

    PulledHistories(Clock clock) {
        this.clock = clock;
    }

    /** A lease and what was known when it began. */
    record Claim(UUID lease, PulledHistory known) {}

    /**
     * How far a reading is.
     *
     * @param nextAfter where it goes on; null at its end
     * @param fresh how many queries of the last page nobody had reported before
     */
    record Progress(
            @Nullable String watermark,
            @Nullable String nextAfter,
            @Nullable Instant lookedBackAt,
            int fresh) {}

    /** Those of these names that were ever tried, in order. */
    public List<PulledHistory> named(List<String> names) {
        return own(() -> names.isEmpty() ? List.of() : list("name in ?1 order by name", names));
    }

    /** Whether this source is due and nobody else reads it: then it is this node's. */
    Optional<Claim> claim(PullSource source) {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        add(source, now);
        return own(() -> {
            int claimed = update(
                    "lease = ?1, leasedUntil = ?2, ranAt = ?3 where name = ?4"
                            + " and (leasedUntil is null or leasedUntil < ?3)"
                            + " and (ranAt is null or nextAfter is not null or ranAt <= ?5)",
                    lease,
                    now.plus(leaseOf(source)),
                    now,
                    source.name(),
                    now.minus(source.rhythm().every()).plusSeconds(1));
            return claimed == 0
                    ? Optional.empty()
                    : findByIdOptional(source.name()).map(row -> new Claim(lease, row));
        });
    }

    private void add(PullSource source, Instant now) {
        own(() -> getEntityManager()
                .createNativeQuery(
                        "insert into usage_pull (source, known_at) values (:source, :now)" + " on conflict do nothing")
                .setParameter("source", source.name())
                .setParameter("now", now)
                .executeUpdate());
    }

    /** A page may take two statements and a commit. */
    private static Duration leaseOf(PullSource source) {
        return source.place().timeout().multipliedBy(3).plus(BESIDES);
    }

    /** A page was stored; false where another node took the source over. */
    boolean read(PullSource source, UUID lease, Progress progress) {
        Instant now = clock.instant();
        Instant newest = progress.watermark() == null
                ? null
                : QueryTime.ofId(progress.watermark()).orElse(null);
        return own(() -> update(
                        "watermark = ?1, nextAfter = ?2, lookedBackAt = ?3, newestAt = ?4, pulled = pulled + ?5,"
                                + " leasedUntil = ?6 where name = ?7 and lease = ?8",
                        progress.watermark(),
                        progress.nextAfter(),
                        progress.lookedBackAt(),
                        newest,
                        (long) progress.fresh(),
                        now.plus(leaseOf(source)),
                        source.name(),
                        lease))
                == 1;
    }

    /** The reading came to the end of the history: all is read that was there when it began. */
    void caughtUp(PullSource source, UUID lease, String untold, Instant begun) {
        own(() -> update(
                "failure = null, untold = ?1, caughtUpAt = ?2, lease = null, leasedUntil = null"
                        + " where name = ?3 and lease = ?4",
                cut(untold, LONGEST_UNTOLD),
                begun,
                source.name(),
                lease));
    }

    /** The reading went as far as one may; the next one goes on there. */
    void paused(PullSource source, UUID lease) {
        own(() -> update(
                "failure = null, lease = null, leasedUntil = null where name = ?1 and lease = ?2",
                source.name(),
                lease));
    }

    /** The reading failed; the next one goes on where it was. */
    void failed(PullSource source, UUID lease, String failure) {
        own(() -> update(
                "failure = ?1, lease = null, leasedUntil = null where name = ?2 and lease = ?3",
                cut(failure, LONGEST_FAILURE),
                source.name(),
                lease));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static <T> T own(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
