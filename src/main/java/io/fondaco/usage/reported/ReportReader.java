package io.fondaco.usage.reported;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads OpenLineage events, spec 2-0-2 and whatever keeps to its names: only the ends of runs say anything here. */
@ApplicationScoped
public class ReportReader {

    private static final Set<String> ENDS = Set.of("COMPLETE", "FAIL");
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern QUERY_ID = Pattern.compile("\\d{8}_\\d{6}_\\d{5,}_[a-z0-9]{1,20}");
    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration OLDEST = Duration.ofDays(30);

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final TableLocations locations;
    private final Clock clock;

    ReportReader(TableLocations locations, Clock clock) {
        this.locations = locations;
        this.clock = clock;
    }

    /** An event, and the namespace of its job, which says who may send it. */
    public record Event(String namespace, JsonNode body) {}

    /** The event in this body; empty where it tells of no run at all, but of a job or a dataset as such. */
    public Optional<Event> event(byte[] body) throws UnreadableReport {
        JsonNode event = parsed(body);
        if (!event.isObject()) {
            throw new UnreadableReport("The body is not one JSON object: send one event at a time.");
        }
        if (!event.has("run")) {
            return Optional.empty();
        }
        String namespace = event.path("job").path("namespace").asText("");
        if (namespace.isBlank()) {
            throw new UnreadableReport("The event has no job.namespace.");
        }
        return Optional.of(new Event(namespace, event));
    }

    private JsonNode parsed(byte[] body) throws UnreadableReport {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UnreadableReport("The body is not one whole JSON object.");
        }
    }

    /** What it says of the end of its run; empty where that goes on or only began. */
    public Optional<RunReport> report(Event event, Reporter reporter) throws UnreadableReport {
        JsonNode body = event.body();
        String runId = body.path("run").path("runId").asText("");
        if (!ID.matcher(runId).matches()) {
            throw new UnreadableReport("The event has no run.runId, or one that is no id.");
        }
        Instant at = time(body.path("eventTime").asText(""));
        String type = body.path("eventType").asText("OTHER");
        if (!ENDS.contains(type)) {
            return Optional.empty();
        }
        ReportedDatasets datasets = new ReportedDatasets(body, reporter, locations);
        return Optional.of(new RunReport(
                runId,
                type,
                event.namespace(),
                Producer.of(body.path("producer").asText("")),
                queryId(body),
                at,
                datasets.read(),
                type.equals("COMPLETE") ? datasets.links() : List.of()));
    }

    private Instant time(String text) throws UnreadableReport {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            Instant now = clock.instant();
            if (at.isBefore(now.minus(OLDEST))) {
                throw new UnreadableReport("The event is older than 30 days.");
            }
            return at.isAfter(now.plus(AHEAD)) ? now : at;
        } catch (DateTimeException e) {
            throw new UnreadableReport("The event has no eventTime, or one that is no time with a zone.");
        }
    }

    /** Trino says its query's id in a facet since 477, and by default as the name of the job. */
    private static Optional<String> queryId(JsonNode body) {
        JsonNode facet = body.path("run").path("facets").path("trino_metadata").path("query_id");
        String id = facet.asText(body.path("job").path("name").asText(""));
        return QUERY_ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }
}
