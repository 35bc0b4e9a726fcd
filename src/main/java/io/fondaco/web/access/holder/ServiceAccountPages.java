package io.fondaco.web.access.holder;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The service accounts that the viewer answers for, or is asked to answer for. */
@Path("/access/service-accounts")
public class ServiceAccountPages {

    /** One that the viewer is asked to answer for. */
    record OfferRow(ServiceAccount account, ServiceAccount.Offer offer) {}

    @CheckedTemplate(basePath = "access/holder")
    record serviceAccounts(
            List<AccountRow> accounts,
            List<OfferRow> offers,
            boolean byQuery,
            ConfirmServiceAccount.@Nullable Task task,
            String name,
            String reason,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ServiceAccounts accounts;
    private final RegisterServiceAccount registerServiceAccount;
    private final ConfirmServiceAccount confirm;
    private final AccountRows rows;
    private final Flash flash;
    private final Clock clock;

    ServiceAccountPages(
            CurrentPerson viewer,
            ServiceAccounts accounts,
            RegisterServiceAccount registerServiceAccount,
            ConfirmServiceAccount confirm,
            AccountRows rows,
            Flash flash,
            Clock clock) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.registerServiceAccount = registerServiceAccount;
        this.confirm = confirm;
        this.rows = rows;
        this.flash = flash;
        this.clock = clock;
    }

    /** The page. */
    @GET
    public TemplateInstance page() {
        return page(null, "", "", Map.of());
    }

    /** Registers one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @FormParam("name") @DefaultValue("") String name, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            ServiceAccount made = registerServiceAccount.register(viewer.get(), name, reason);
            return back("%s is registered and waits for proof. You can ask for access for it on a product's page."
                    .formatted(made.name()));
        } catch (Invalid invalid) {
            return Html.answer(422, page(null, name, reason, invalid.fields()));
        } catch (Conflict taken) {
            return Html.answer(409, page(null, name, reason, Map.of("name", taken.getMessage())));
        }
    }

    /** Shows a statement that proves control when it is run; it stands in this answer and nowhere else. */
    @POST
    @Path("/proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response proof(@FormParam("name") @DefaultValue("") String name) {
        return Response.ok(page(confirm.ask(viewer.get(), name), "", "", Map.of()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response back(String said) {
        return flash.seeOther("/access/service-accounts", said);
    }

    private serviceAccounts page(
            ConfirmServiceAccount.@Nullable Task task, String name, String reason, Map<String, String> errors) {
        String person = viewer.get().name();
        Instant now = clock.instant();
        return new serviceAccounts(
                rows.of(accounts.ownedBy(person)),
                accounts.offeredTo(person, now).stream()
                        .map(account -> new OfferRow(account, account.offer(now).orElseThrow()))
                        .toList(),
                confirm.byQuery(),
                task,
                name,
                reason,
                errors);
    }
}
