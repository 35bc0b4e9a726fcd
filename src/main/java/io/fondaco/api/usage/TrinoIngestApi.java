package io.fondaco.api.usage;

import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.event.EventReader;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import io.fondaco.usage.intake.Intake;
import io.fondaco.usage.intake.Intake.Answer;
import io.fondaco.usage.intake.UnreadableEvents;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Where Trino's {@code http} event listener posts each finished query. */
@Path("/ingest/trino")
public class TrinoIngestApi {

    private static final Logger LOG = Logger.getLogger(TrinoIngestApi.class);

    private final EventReader reader;
    private final Intake intake;
    private final UnreadableEvents unreadable;
    private final UsageConfig config;

    TrinoIngestApi(EventReader reader, Intake intake, UnreadableEvents unreadable, UsageConfig config) {
        this.reader = reader;
        this.intake = intake;
        this.unreadable = unreadable;
        this.config = config;
    }

    /** Takes one event; 202 means that it is on disk. */
    @POST
    @Blocking
    @RolesAllowed(IngestMechanism.ROLE)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public CompletionStage<Response> take(InputStream body) {
        try {
            Optional<QueryRecord> record = reader.read(body);
            return record.map(intake::take)
                    .orElseGet(() -> CompletableFuture.completedFuture(intake.counted(Answer.IGNORED)))
                    .thenApply(this::response);
        } catch (UnreadableEvent e) {
            return CompletableFuture.completedFuture(refuse(e));
        } catch (IOException e) {
            return CompletableFuture.completedFuture(refuse(new UnreadableEvent(Reason.BROKEN_OFF)));
        }
    }

    private Response response(Answer answer) {
        return switch (answer) {
            case ACCEPTED, DUPLICATE, IGNORED -> Response.accepted().build();
            case UNREADABLE -> Response.status(Response.Status.BAD_REQUEST).build();
            case BUSY, FAILED ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                config.ingest().retryAfter().toSeconds())
                        .build();
        };
    }

    private Response refuse(UnreadableEvent event) {
        LOG.warnf("intake: unreadable event reason=%s", event.reason());
        try {
            unreadable.count(event.reason());
        } catch (RuntimeException e) {
            LOG.warn("intake: an unreadable event was not counted", e);
        }
        return Response.fromResponse(response(intake.counted(Answer.UNREADABLE)))
                .type(MediaType.TEXT_PLAIN)
                .entity(event.getMessage())
                .build();
    }
}
