package io.fondaco.web.sample;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.identity.Person;
import io.fondaco.web.sample.Sample.Trouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads samples in Trino as the person who looks at them; nothing of it is kept. */
@ApplicationScoped
class SampleRows {

    private final PersonEngines engines;
    private final Clock clock;

    SampleRows(PersonEngines engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    /** The rows as this person sees them, or why there are none; within ten seconds. */
    Sample read(SampleQuery query, Person viewer) {
        Instant asked = clock.instant();
        try {
            var rows = engines.of(query.object().cluster(), viewer.name()).firstRows(query.sql(), SampleQuery.ROWS);
            return Sample.of(rows, asked, Duration.between(asked, clock.instant()));
        } catch (EngineError e) {
            return Sample.failed(trouble(e), asked);
        }
    }

    private static Trouble trouble(EngineError error) {
        return switch (error.kind()) {
            case TOO_SLOW ->
                new Trouble("Trino did not answer in 10 seconds", "The cluster is busy, or the query is heavy.", true);
            case UNREACHABLE -> new Trouble("Trino does not answer", "The page works; the rows wait.", true);
            case NOT_IN_NAME ->
                new Trouble(
                        "Trino does not let the portal ask in your name",
                        "So there are no rows on this page. Your own tool shows them: run the query below.",
                        false);
            case REFUSED -> new Trouble("Trino does not let you read this", "It says: " + error.getMessage(), false);
            case MISSING, UNSUPPORTED, FAILED ->
                new Trouble("Trino could not run the query", "It says: " + error.getMessage(), true);
        };
    }
}
