package io.fondaco.api.usage;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.event.EventReader;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import io.fondaco.usage.intake.Intake;
import io.fondaco.usage.intake.Intake.Answer;
import io.fondaco.usage.intake.UnreadableEvents;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where the {@code http} event listener of each Trino cluster posts each finished query. */
@Path("/ingest/trino")
public class TrinoIngestApi {

    private static final Logger LOG = Logger.getLogger(TrinoIngestApi.class);

    private final Clusters clusters;
    private final EventReader reader;
    private final Intake intake;
    private final ProofQueries proofs;
    private final UnreadableEvents unreadable;
    private final IngestThreads threads;
    private final UsageConfig config;

    TrinoIngestApi(
            Clusters clusters,
            EventReader reader,
            Intake intake,
            ProofQueries proofs,
            UnreadableEvents unreadable,
            IngestThreads threads,
            UsageConfig config) {
        this.clusters = clusters;
        this.reader = reader;
        this.intake = intake;
        this.proofs = proofs;
        this.unreadable = unreadable;
        this.threads = threads;
        this.config = config;
    }

    /** Takes one event of the main cluster; 202 means that it is on disk. */
    @POST
    @NonBlocking
    @RolesAllowed(IngestMechanism.ROLE)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public CompletionStage<Response> take(
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding, InputStream body) {
        return take(QualifiedName.MAIN_CLUSTER, encoding, body);
    }

    /** Takes one event of another cluster; 404 where no cluster of this name is configured. */
    @POST
    @Path("/{cluster}")
    @NonBlocking
    @RolesAllowed(IngestMechanism.ROLE)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public CompletionStage<Response> take(
            @PathParam("cluster") String cluster,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding,
            InputStream body) {
        if (!clusters.names().contains(cluster)) {
            throw new NotFound("cluster-unknown", "No Trino cluster of this name is configured.");
        }
        try {
            return threads.call(() -> read(cluster, encoding, body));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(response(intake.counted(Answer.BUSY)));
        }
    }

    private CompletableFuture<Response> read(String cluster, @Nullable String encoding, InputStream body) {
        try {
            Optional<QueryRecord> record = reader.read(cluster, EventBody.of(body, encoding));
            return record.map(query -> take(cluster, query))
                    .orElseGet(() -> CompletableFuture.completedFuture(intake.counted(Answer.IGNORED)))
                    .thenApply(this::response);
        } catch (UnreadableEvent e) {
            return CompletableFuture.completedFuture(refuse(e));
        } catch (IOException e) {
            return CompletableFuture.completedFuture(refuse(new UnreadableEvent(Reason.BROKEN_OFF)));
        }
    }

    private CompletableFuture<Answer> take(String cluster, QueryRecord query) {
        try {
            return intake.take(proofs.look(cluster, query));
        } catch (RuntimeException e) {
            LOG.warnf("intake: a proof of a service account was not looked at: error=%s", e.getClass());
            return CompletableFuture.completedFuture(intake.counted(Answer.FAILED));
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
