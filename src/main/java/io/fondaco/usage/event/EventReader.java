package io.fondaco.usage.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.usage.event.QueryRecord.Outcome;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a body of a cluster's http event listener, as a stream: nothing of it is held that is not kept. */
@ApplicationScoped
public class EventReader {

    private static final int LONGEST_ID = 255;

    private final JsonFactory factory = new JsonFactory();
    private final Clusters clusters;

    EventReader(Clusters clusters) {
        this.clusters = clusters;
    }

    /** The query that finished in this cluster; empty when the event is of another kind, such as a query's start. */
    public Optional<QueryRecord> read(String cluster, InputStream body) throws UnreadableEvent, IOException {
        Engine engine = clusters.of(cluster);
        EventDraft draft = new EventDraft(cluster);
        try (JsonParser json = factory.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableEvent(Reason.NOT_JSON);
            }
            draft.read(json);
            if (json.nextToken() != null) {
                throw new UnreadableEvent(Reason.NOT_JSON);
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableEvent(Reason.TOO_LARGE);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent(Reason.NOT_JSON);
        }
        return record(cluster, draft, new Attribution(engine.user(), engine.source()));
    }

    private static Optional<QueryRecord> record(String cluster, EventDraft draft, Attribution attribution)
            throws UnreadableEvent {
        String queryId = Text.cut(draft.queryId, LONGEST_ID);
        if (queryId == null || queryId.isBlank() || !queryId.equals(draft.queryId) || draft.state == null) {
            if (draft.split) {
                return Optional.empty();
            }
            throw new UnreadableEvent(Reason.NO_QUERY);
        }
        Outcome outcome = outcome(draft);
        if (outcome == null) {
            return Optional.empty();
        }
        Instant ended = draft.ended == null ? draft.created : draft.ended;
        if (ended == null) {
            throw new UnreadableEvent(Reason.NO_TIME);
        }
        return Optional.of(new QueryRecord(
                queryId,
                cluster,
                attribution.kind(draft),
                client(draft),
                statement(draft),
                outcome,
                draft.times(ended),
                draft.volume(),
                attribution.tables(draft),
                output(draft)));
    }

    private static @Nullable Outcome outcome(EventDraft draft) {
        return switch (String.valueOf(draft.state)) {
            case "FINISHED" -> new Outcome(Outcome.State.FINISHED, null);
            case "FAILED" -> {
                String name = draft.errorName == null ? "UNKNOWN" : draft.errorName;
                yield new Outcome(
                        Outcome.State.FAILED,
                        new Outcome.Failure(draft.errorCode, name, draft.errorType, draft.message));
            }
            default -> null;
        };
    }

    private static QueryRecord.Client client(EventDraft draft) {
        return new QueryRecord.Client(
                draft.user == null ? "" : draft.user, draft.originalUser, draft.principal, draft.source, draft.tags);
    }

    private static QueryRecord.Statement statement(EventDraft draft) {
        String sql = Text.cut(draft.sql, QueryRecord.SQL);
        return new QueryRecord.Statement(
                draft.queryType,
                draft.updateType,
                draft.catalog,
                draft.schema,
                sql == null ? "" : sql,
                Text.cut(draft.prepared, QueryRecord.SQL));
    }

    private static @Nullable OutputTable output(EventDraft draft) {
        TableDraft output = draft.output;
        return output == null
                ? null
                : output.name()
                        .map(name -> new OutputTable(name, output.outputColumns))
                        .orElse(null);
    }
}
