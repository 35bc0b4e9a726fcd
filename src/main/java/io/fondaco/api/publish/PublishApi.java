package io.fondaco.api.publish;

import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.publish.apply.ApplyFiles;
import io.fondaco.publish.apply.ApplyFiles.Applied;
import io.fondaco.publish.apply.Sending;
import io.fondaco.publish.apply.SentArchive;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publishes archives of product folders: for programs that keep them in a repository. */
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class PublishApi {

    private static final int REFUSED = 422;

    private final PublishCaller caller;
    private final ApplyFiles files;

    PublishApi(PublishCaller caller, ApplyFiles files) {
        this.caller = caller;
        this.files = files;
    }

    /** What applying an archive would do. */
    @POST
    @Path("/plan")
    @Operation(
            summary = "Plan what an archive would publish",
            description = "A zip or tar.gz of product folders, <domain>/<product>/. Nothing changes.")
    public PlansView plan(byte @Nullable [] archive) {
        return PlansView.of(files.plan(Sending.of(caller.get(), read(archive))));
    }

    /** Publishes an archive. */
    @POST
    @Path("/apply")
    @Operation(
            summary = "Publish an archive",
            description = "With the hash of a plan only what that plan said: 409 tells what differs. Products that are"
                    + " not in the archive stay as they are; the same archive again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Every product is published as the archive says",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = AppliedView.class)))
    @APIResponse(responseCode = "422", description = "Some products were refused; the others are published")
    public Response apply(byte @Nullable [] archive, @QueryParam("hash") @Nullable String hash) {
        List<Applied> applied = files.apply(
                Sending.of(caller.get(), read(archive)),
                Optional.ofNullable(hash).filter(given -> !given.isBlank()));
        boolean refused = applied.stream().anyMatch(one -> one.result() == Result.REFUSED);
        return Response.status(refused ? REFUSED : Response.Status.OK.getStatusCode())
                .entity(AppliedView.of(applied))
                .build();
    }

    private static SentArchive read(byte @Nullable [] archive) {
        return SentArchive.read(archive == null ? new byte[0] : archive);
    }
}
