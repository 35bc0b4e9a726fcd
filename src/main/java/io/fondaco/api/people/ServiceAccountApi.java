package io.fondaco.api.people;

import io.fondaco.access.holder.GiveUpServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.Sent;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names under which programs come to Trino, and who answers for them. */
@Path("/api/v1/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Service accounts")
public class ServiceAccountApi {

    private final CurrentPerson currentPerson;
    private final ServiceAccounts accounts;
    private final RegisterServiceAccount registerServiceAccount;
    private final GiveUpServiceAccount giveUpServiceAccount;
    private final Clock clock;

    ServiceAccountApi(
            CurrentPerson currentPerson,
            ServiceAccounts accounts,
            RegisterServiceAccount registerServiceAccount,
            GiveUpServiceAccount giveUpServiceAccount,
            Clock clock) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.registerServiceAccount = registerServiceAccount;
        this.giveUpServiceAccount = giveUpServiceAccount;
        this.clock = clock;
    }

    /** Those that the viewer answers for. */
    @GET
    @Transactional
    @Operation(summary = "My service accounts, by name")
    public PageView<ServiceAccountView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size)
                .of(
                        accounts.ownedBy(currentPerson.get().name()),
                        account -> ServiceAccountView.of(account, clock.instant()));
    }

    /** Registers one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Register a service account",
            description = "It can be asked for at once. Nothing is granted to it before it is confirmed that the viewer"
                    + " controls it.")
    @APIResponse(
            responseCode = "201",
            description = "The viewer answers for it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = ServiceAccountView.class)))
    public Response register(ServiceAccountBody body) {
        ServiceAccountBody sent = body == null ? ServiceAccountBody.EMPTY : body;
        ServiceAccount made =
                registerServiceAccount.register(currentPerson.get(), Sent.text(sent.name()), Sent.text(sent.reason()));
        return Response.created(URI.create("/api/v1/service-accounts/" + segment(made.name())))
                .entity(ServiceAccountView.of(made, clock.instant()))
                .build();
    }

    /** Gives one up, with all that it may read. */
    @DELETE
    @Path("/{name}")
    @Transactional
    @APIResponse(responseCode = "204", description = "What it could read is being taken away")
    @Operation(
            summary = "Give up a service account",
            description = "What it may read ends, and what was asked for it is closed.")
    public void remove(@PathParam("name") String name) {
        giveUpServiceAccount.remove(currentPerson.get(), name);
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
