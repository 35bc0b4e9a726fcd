package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.publication.BuiltOn;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of an access before its time: a form in a dialog where there is a script, on a page of its own without. */
@Path("/agreements/{id}")
public class AgreementPages {

    /** The form by which an access is taken away, as it was sent. */
    public record Form(
            @FormParam("reason") @Nullable String reason,
            @FormParam("when") @Nullable String when,
            @FormParam("from") @Nullable String from) {

        public Form {
            reason = reason == null ? "" : reason;
            when = when == null ? "now" : when;
            from = from == null ? "" : from;
        }

        @Override
        public String reason() {
            return Objects.requireNonNull(reason);
        }

        /** Whether the holder can finish for a week. */
        public boolean inAWeek() {
            return "week".equals(when);
        }

        /** The page that the form was opened from. */
        public String back(GivenRow row) {
            return switch (Objects.requireNonNull(from)) {
                case "ending" -> "/approvals?state=ending";
                case "manage" -> "/products/%s/manage".formatted(row.product().path());
                default -> "/approvals?state=given";
            };
        }
    }

    /**
     * The page.
     *
     * @param built which products are built on it, in words; empty for none
     * @param week the day, in UTC, on which it ends if the holder can finish for a week
     * @param conflict what it collided with, or empty
     */
    @CheckedTemplate(basePath = "access/agreement")
    record revocation(GivenRow row, String built, Form form, String week, String conflict, Map<String, String> errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/agreement")
    record revocationForm(
            GivenRow row, String built, Form form, String week, String conflict, Map<String, String> errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/agreement")
    record release(Agreement agreement, String built) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/agreement")
    record releaseForm(Agreement agreement, String built) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Agreements agreements;
    private final EndAgreement endAgreement;
    private final GivenAccess givenAccess;
    private final BuiltOn builtOn;
    private final Flash flash;

    AgreementPages(
            CurrentPerson viewer,
            Agreements agreements,
            EndAgreement endAgreement,
            GivenAccess givenAccess,
            BuiltOn builtOn,
            Flash flash) {
        this.viewer = viewer;
        this.agreements = agreements;
        this.endAgreement = endAgreement;
        this.givenAccess = givenAccess;
        this.builtOn = builtOn;
        this.flash = flash;
    }

    /** Asks the holder once more. */
    @GET
    @Path("/release")
    public Response askHolder(UUID id, @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Agreement agreement = find(id);
        endAgreement.requireOpen(agreement);
        return Html.ok(
                isDialog(fragment)
                        ? new releaseForm(agreement, built(agreement))
                        : new release(agreement, built(agreement)));
    }

    /** The holder gives the access back. */
    @POST
    @Path("/release")
    public Response release(UUID id, @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Agreement released = endAgreement.release(viewer.get(), id);
        return led(
                fragment,
                flash.seeOther(
                        "/access",
                        (released.holder().buildsOn()
                                        ? "You gave back the right to build on %s."
                                        : "You gave back your access to %s.")
                                .formatted(released.port().product().name())));
    }

    /** Asks an owner for the reason, and when. */
    @GET
    @Path("/revocation")
    public Response askOwner(
            UUID id,
            @QueryParam("from") @DefaultValue("") String from,
            @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        GivenRow row = givenAccess.row(find(id));
        if (!row.yours()) {
            throw Agreements.unknown();
        }
        String conflict = "";
        try {
            endAgreement.requireOpen(row.agreement());
        } catch (Conflict ended) {
            conflict = ended.getMessage();
        }
        return page(200, fragment, row, new Form("", "now", from), conflict, Map.of());
    }

    /** An owner takes the access away, now or in a week. */
    @POST
    @Path("/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(
            UUID id, @BeanParam Form form, @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Person owner = viewer.get();
        try {
            Agreement revoked = form.inAWeek()
                    ? endAgreement.revokeInAWeek(owner, id, form.reason())
                    : endAgreement.revoke(owner, id, form.reason());
            GivenRow row = givenAccess.row(revoked);
            return led(fragment, flash.seeOther(form.back(row), said(row, form)));
        } catch (Invalid invalid) {
            return page(422, fragment, givenAccess.row(find(id)), form, "", invalid.fields());
        } catch (Conflict conflict) {
            return page(409, fragment, givenAccess.row(find(id)), form, conflict.getMessage(), Map.of());
        }
    }

    private static String said(GivenRow row, Form form) {
        String product = row.product().name();
        String what = row.agreement().holder().buildsOn() ? "be built on" : "read";
        return form.inAWeek()
                ? "%s can %s %s until %s."
                        .formatted(
                                row.holder(),
                                what,
                                product,
                                row.agreement().lastDay().map(Formats::inUtc).orElse("then"))
                : "%s can no longer %s %s.".formatted(row.holder(), what, product);
    }

    private Response page(
            int status, String fragment, GivenRow row, Form form, String conflict, Map<String, String> errors) {
        String week = Formats.inUtc(endAgreement.lastDayOfNotice());
        return Html.answer(
                status,
                isDialog(fragment)
                        ? new revocationForm(row, built(row.agreement()), form, week, conflict, errors)
                        : new revocation(row, built(row.agreement()), form, week, conflict, errors));
    }

    private String built(Agreement agreement) {
        if (!agreement.holder().buildsOn()) {
            return "";
        }
        List<QualifiedName> objects = agreement.request().map(agreements::from).orElse(List.of(agreement)).stream()
                .map(Agreement::object)
                .toList();
        return builtOn.words(viewer.get(), agreement.principal(), objects);
    }

    private Agreement find(UUID id) {
        return agreements
                .find(viewer.get(), id)
                .filter(agreement -> !agreement.standing())
                .orElseThrow(Agreements::unknown);
    }

    private static boolean isDialog(String fragment) {
        return fragment.equals("true");
    }

    /** A script that sent the form is told where to go: following by itself would read the outcome away. */
    private static Response led(String fragment, Response onwards) {
        return isDialog(fragment)
                ? Response.noContent()
                        .header("HX-Redirect", onwards.getLocation())
                        .build()
                : onwards;
    }
}
