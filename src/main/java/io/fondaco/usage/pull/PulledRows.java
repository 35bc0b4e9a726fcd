package io.fondaco.usage.pull;

import io.fondaco.access.holder.ProofToken;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.usage.event.EventReader;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.intake.Intake;
import io.fondaco.usage.intake.Intake.Answer;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.pull.SourcePull.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a page in as events are: by the same rules, through the same door, each query id once. */
@ApplicationScoped
class PulledRows {

    private final EventReader reader;
    private final QueryRecords records;
    private final Intake intake;
    private final Clusters clusters;

    PulledRows(EventReader reader, QueryRecords records, Intake intake, Clusters clusters) {
        this.reader = reader;
        this.records = records;
        this.intake = intake;
        this.clusters = clusters;
    }

    /**
     * Stores what is not known yet.
     *
     * @param watermark the newest id of before: rows up to it that can't be read were told of then
     * @param untagged whether the history keeps no tags, by which the portal knows what it ran in a person's name
     */
    Outcome take(PullSource source, List<HistoryRow> rows, @Nullable String watermark, boolean untagged) {
        Set<String> known = records.knownAmong(rows.stream().map(HistoryRow::id).toList());
        int unreadable = 0;
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (HistoryRow row : rows) {
            if (!known.contains(row.id())) {
                Optional<QueryRecord> record = record(source, row, untagged);
                record.map(intake::take).ifPresent(answers::add);
                boolean late = watermark != null && row.id().compareTo(watermark) <= 0;
                unreadable += record.isEmpty() && !late ? 1 : 0;
            }
        }
        return new Outcome(stored(answers), unreadable);
    }

    private Optional<QueryRecord> record(PullSource source, HistoryRow row, boolean untagged) {
        try {
            Engine engine = clusters.of(source.cluster());
            return reader.read(source.cluster(), new ByteArrayInputStream(EventText.of(row, source.cluster())))
                    .map(PulledRows::withoutToken)
                    .map(query ->
                            untagged && engine.source().equals(query.client().source()) ? query.asPortals() : query);
        } catch (UnreadableEvent e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a table says proves nobody's account: only an event does. But a token is kept in no case. */
    private static QueryRecord withoutToken(QueryRecord query) {
        String prepared = query.statement().prepared();
        boolean token = ProofToken.in(query.statement().sql()).isPresent()
                || (prepared != null && ProofToken.in(prepared).isPresent());
        return token ? query.saying(ProofToken.HIDDEN) : query;
    }

    private static int stored(List<CompletableFuture<Answer>> answers) {
        int stored = 0;
        boolean refused = false;
        for (CompletableFuture<Answer> answer : answers) {
            switch (answer.join()) {
                case ACCEPTED -> stored++;
                case BUSY, FAILED -> refused = true;
                case DUPLICATE, IGNORED, UNREADABLE -> {}
            }
        }
        if (refused) {
            throw new IllegalStateException("The intake did not store every query of a page; it is read again.");
        }
        return stored;
    }
}
