package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.People;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The end of an access before its time. */
@Path("/agreements/{id}")
public class AgreementPages {

    @CheckedTemplate(basePath = "access/agreement")
    record revocation(GivenRow row, String reason, String error) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Agreements agreements;
    private final EndAgreement endAgreement;
    private final GivenAccess givenAccess;
    private final People people;
    private final Flash flash;

    AgreementPages(
            CurrentPerson viewer,
            Agreements agreements,
            EndAgreement endAgreement,
            GivenAccess givenAccess,
            People people,
            Flash flash) {
        this.viewer = viewer;
        this.agreements = agreements;
        this.endAgreement = endAgreement;
        this.givenAccess = givenAccess;
        this.people = people;
        this.flash = flash;
    }

    /** The holder gives the access back. */
    @POST
    @Path("/release")
    public Response release(UUID id) {
        Agreement released = endAgreement.release(viewer.get(), id);
        return flash.seeOther(
                "/access",
                "You gave back your access to %s."
                        .formatted(released.port().product().name()));
    }

    /** An owner takes the access away, now or in a week. */
    @POST
    @Path("/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            UUID id,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("when") @DefaultValue("now") String when) {
        boolean inAWeek = when.equals("week");
        try {
            Agreement revoked = inAWeek
                    ? endAgreement.revokeInAWeek(viewer.get(), id, reason)
                    : endAgreement.revoke(viewer.get(), id, reason);
            String sentence = inAWeek ? "%s can read %s for 7 more days." : "%s can no longer read %s.";
            return flash.seeOther(
                    "/approvals?state=given",
                    sentence.formatted(
                            people.displayName(revoked.principal()),
                            revoked.port().product().name()));
        } catch (Invalid invalid) {
            Agreement kept = agreements.find(viewer.get(), id).orElseThrow(Agreements::unknown);
            return Html.answer(422, new revocation(givenAccess.row(kept), reason, invalid.getMessage()));
        }
    }
}
