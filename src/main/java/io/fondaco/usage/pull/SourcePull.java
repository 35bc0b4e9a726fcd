package io.fondaco.usage.pull;

import io.fondaco.engine.history.HistoryReader;
import io.fondaco.usage.pull.PulledHistories.Claim;
import io.fondaco.usage.pull.PulledHistories.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one history behind what is known of it, page by page, with an overlap: a query stands there once it has ended,
 * under the moment at which it came, so that a long one turns up behind others that were read before.
 */
@ApplicationScoped
class SourcePull {

    private static final int MOST_PAGES = 20;
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration LOOK_BACK_EVERY = Duration.ofHours(1);

    private final HistoryReader reader;
    private final PulledHistories histories;
    private final PulledRows rows;
    private final Clock clock;

    SourcePull(HistoryReader reader, PulledHistories histories, PulledRows rows, Clock clock) {
        this.reader = reader;
        this.histories = histories;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What a reading came to.
     *
     * @param fresh queries that nobody had reported before
     * @param unreadable new rows that are no finished query
     */
    record Outcome(int fresh, int unreadable) {

        static final Outcome NOTHING = new Outcome(0, 0);

        Outcome plus(Outcome more) {
            return new Outcome(fresh + more.fresh, unreadable + more.unreadable);
        }
    }

    /** Reads the source if it is due and no other node reads it; what goes wrong is noted and thrown on. */
    Outcome run(PullSource source) {
        Optional<Claim> claim = histories.claim(source);
        if (claim.isEmpty()) {
            return Outcome.NOTHING;
        }
        try {
            return read(source, claim.get());
        } catch (RuntimeException e) {
            histories.failed(source, claim.get().lease(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private Outcome read(PullSource source, Claim claim) {
        Instant begun = clock.instant();
        ColumnMap columns = ColumnMap.of(source, reader.columns(source.place(), PageStatement.probe(source)));
        PageStatement statement = new PageStatement(source, columns);
        boolean untagged = columns.expression(StandardColumn.CLIENT_TAGS).isEmpty();
        Progress progress = beginning(source, claim.known(), begun);
        Outcome all = Outcome.NOTHING;
        for (int page = 0; page < MOST_PAGES && progress.nextAfter() != null; page++) {
            List<Map<String, String>> found = reader.rows(source.place(), statement.after(progress.nextAfter()));
            List<HistoryRow> read = found.stream().map(HistoryRow::new).toList();
            Outcome taken = rows.take(source, read, progress.watermark(), untagged);
            all = all.plus(taken);
            progress = next(source, progress, read, taken.fresh());
            if (!histories.read(source, claim.lease(), progress)) {
                return all;
            }
        }
        if (progress.nextAfter() == null) {
            histories.caughtUp(source, claim.lease(), columns.untold(), begun);
        } else {
            histories.paused(source, claim.lease());
        }
        return all;
    }

    /** Where a reading begins: where the last one stopped, or so long before the newest query that is known. */
    private static Progress beginning(PullSource source, PulledHistory known, Instant now) {
        String watermark = known.watermark().orElse(null);
        if (known.nextAfter().isPresent()) {
            return new Progress(
                    watermark, known.nextAfter().get(), known.lookedBackAt().orElse(null), 0);
        }
        PullSource.Rhythm rhythm = source.rhythm();
        Optional<Instant> newest = known.watermark().flatMap(QueryTime::ofId);
        if (newest.isEmpty()) {
            return new Progress(watermark, QueryTime.idAt(now.minus(rhythm.since())), now, 0);
        }
        boolean far = known.lookedBackAt()
                .map(at -> at.plus(LOOK_BACK_EVERY).isBefore(now))
                .orElse(true);
        Instant from = newest.get().minus(far ? rhythm.lookBack() : rhythm.overlap());
        return new Progress(
                watermark,
                QueryTime.idAt(from),
                far ? now : known.lookedBackAt().orElse(now),
                0);
    }

    private Progress next(PullSource source, Progress before, List<HistoryRow> read, int fresh) {
        String watermark = before.watermark();
        // A row of tomorrow must not end the reading of today.
        String latest = QueryTime.idAt(clock.instant().plus(AHEAD));
        for (HistoryRow row : read) {
            if (QueryTime.isId(row.id())
                    && row.id().compareTo(latest) < 0
                    && (watermark == null || row.id().compareTo(watermark) > 0)) {
                watermark = row.id();
            }
        }
        boolean more = read.size() >= source.page();
        String last = more ? read.getLast().id() : null;
        return new Progress(watermark, moving(before.nextAfter(), last), before.lookedBackAt(), fresh);
    }

    /** A history whose order does not lead on would be read for ever. */
    private static @Nullable String moving(@Nullable String before, @Nullable String next) {
        if (next != null && next.equals(before)) {
            throw new IllegalStateException("The history gives more rows of one query id than a page has.");
        }
        return next;
    }
}
