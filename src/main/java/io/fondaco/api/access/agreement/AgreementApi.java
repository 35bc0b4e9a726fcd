package io.fondaco.api.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.Sent;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody may read, until when; and takes it away. */
@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Agreements")
public class AgreementApi {

    private final CurrentPerson currentPerson;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final EndAgreement endAgreement;

    AgreementApi(
            CurrentPerson currentPerson,
            Agreements agreements,
            HolderPrincipals principals,
            EndAgreement endAgreement) {
        this.currentPerson = currentPerson;
        this.agreements = agreements;
        this.principals = principals;
        this.endAgreement = endAgreement;
    }

    /** What the viewer may read or could read, newest first. */
    @GET
    @Transactional
    @Operation(summary = "My agreements, newest first")
    public PageView<AgreementView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(agreements.of(currentPerson.get()), this::view);
    }

    /** Takes an access away, now or in a week, with all ports that came from the same request. */
    @POST
    @Path("/{id}/revocation")
    @Transactional
    @Operation(
            summary = "Take an access away, now or in 7 days",
            description = "The holder reads the reason, 10 to 500 characters.")
    public AgreementView revoke(@PathParam("id") UUID id, RevocationBody body) {
        RevocationBody sent = RevocationBody.orEmpty(body);
        return view(
                switch (sent.moment()) {
                    case NOW -> endAgreement.revoke(currentPerson.get(), id, Sent.text(sent.reason()));
                    case IN_7_DAYS -> endAgreement.revokeInAWeek(currentPerson.get(), id, Sent.text(sent.reason()));
                });
    }

    /** Gives the viewer's own access back. */
    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Give my access back", description = "With all ports that came from the same request.")
    public AgreementView release(@PathParam("id") UUID id) {
        return view(endAgreement.release(currentPerson.get(), id));
    }

    private AgreementView view(Agreement agreement) {
        return AgreementView.of(agreement, principals.grantsBehind(agreement));
    }
}
