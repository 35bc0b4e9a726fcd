package io.fondaco.api.publish;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.apply.PublishingTokens;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The token with which a service account publishes, for who answers for the account. */
@Path("/api/v1/service-accounts/{name}/publishing-token")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class PublishingTokenApi {

    private final CurrentPerson person;
    private final PublishingTokens tokens;

    PublishingTokenApi(CurrentPerson person, PublishingTokens tokens) {
        this.person = person;
        this.tokens = tokens;
    }

    /** A new one, shown this once. */
    @POST
    @Transactional
    @Operation(summary = "A new publishing token", description = "It is shown once; the one before is void.")
    public PublishingTokens.Issued issue(@PathParam("name") String name) {
        return tokens.issue(person.get(), name);
    }

    /** It opens nothing any longer. */
    @DELETE
    @Transactional
    @Operation(summary = "Revoke the publishing token", description = "Nothing happens where there is none.")
    public void revoke(@PathParam("name") String name) {
        tokens.revoke(person.get(), name);
    }
}
