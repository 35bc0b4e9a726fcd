package io.fondaco.web.access;

import io.fondaco.access.Agreement;
import io.fondaco.access.Agreements;
import io.fondaco.access.Holder;
import io.fondaco.access.HolderKind;
import io.fondaco.access.ManageServiceAccounts;
import io.fondaco.access.ServiceAccount;
import io.fondaco.access.ServiceAccounts;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.CurrentPerson;
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
import java.util.List;
import java.util.Map;

/** The service accounts that the viewer answers for. */
@Path("/access/service-accounts")
public class ServiceAccountPages {

    /** A service account with what it may read. */
    record AccountRow(ServiceAccount account, List<Agreement> agreements) {}

    @CheckedTemplate(basePath = "access")
    record serviceAccounts(List<AccountRow> accounts, String name, String reason, Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ServiceAccounts accounts;
    private final ManageServiceAccounts manage;
    private final Agreements agreements;
    private final Flash flash;

    ServiceAccountPages(
            CurrentPerson viewer,
            ServiceAccounts accounts,
            ManageServiceAccounts manage,
            Agreements agreements,
            Flash flash) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.manage = manage;
        this.agreements = agreements;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance page() {
        return page("", "", Map.of());
    }

    /** Registers one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(
            @FormParam("name") @DefaultValue("") String name, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            ServiceAccount made = manage.register(viewer.get(), name, reason);
            return back("%s is registered. Ask for access on a product’s page.".formatted(made.name()));
        } catch (Invalid invalid) {
            return Html.answer(422, page(name, reason, invalid.fields()));
        } catch (Conflict taken) {
            return Html.answer(409, page(name, reason, Map.of("name", taken.getMessage())));
        }
    }

    /** Gives one up, with all that it may read. */
    @POST
    @Path("/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@FormParam("name") @DefaultValue("") String name) {
        manage.remove(viewer.get(), name);
        return back("%s is given up. What it could read is being taken away.".formatted(name));
    }

    /** Lets somebody else answer for one. */
    @POST
    @Path("/hand-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response handOver(
            @FormParam("name") @DefaultValue("") String name, @FormParam("owner") @DefaultValue("") String owner) {
        try {
            manage.handOver(viewer.get(), name, owner);
            return back("%s answers for %s now.".formatted(owner, name));
        } catch (Invalid unknown) {
            return back("Not handed over. " + unknown.fields().get("owner") + ".");
        }
    }

    private Response back(String said) {
        return flash.seeOther("/access/service-accounts", said);
    }

    private serviceAccounts page(String name, String reason, Map<String, String> errors) {
        List<AccountRow> rows = accounts.ownedBy(viewer.get().name()).stream()
                .map(account ->
                        new AccountRow(account, agreements.of(new Holder(HolderKind.SERVICE_ACCOUNT, account.name()))))
                .toList();
        return new serviceAccounts(rows, name, reason, errors);
    }
}
