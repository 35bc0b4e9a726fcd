package io.fondaco.web.admin;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.web.AccountHistory;
import io.fondaco.web.Flash;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Service accounts that wait for the platform team to say whose they are. */
@Path("/admin/service-accounts")
public class ServiceAccountAdminPages {

    /** One of them; {@code history} says what its name did in Trino before, or is empty. */
    record AccountRow(ServiceAccount account, String owner, String history, boolean running) {}

    @CheckedTemplate(basePath = "admin")
    record serviceAccounts(Page<AccountRow> page, String href) implements TemplateInstance {}

    private final Admin admin;
    private final ServiceAccounts accounts;
    private final ConfirmServiceAccount confirm;
    private final AccountHistory history;
    private final People people;
    private final Flash flash;

    ServiceAccountAdminPages(
            Admin admin,
            ServiceAccounts accounts,
            ConfirmServiceAccount confirm,
            AccountHistory history,
            People people,
            Flash flash) {
        this.admin = admin;
        this.accounts = accounts;
        this.confirm = confirm;
        this.history = history;
        this.people = people;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance serviceAccounts(@QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        Page<ServiceAccount> waiting = accounts.toConfirm(PageNumber.of(number), Page.SIZE);
        Map<String, String> names = people.displayNames(
                waiting.items().stream().map(ServiceAccount::owner).toList());
        return new serviceAccounts(
                waiting.map(account -> row(account, names.get(account.owner()))), "/admin/service-accounts?");
    }

    private AccountRow row(ServiceAccount account, String owner) {
        return new AccountRow(
                account,
                owner,
                String.join(". ", history.of(account)),
                account.confirmation().isPresent());
    }

    /** Confirms one. */
    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @FormParam("name") @DefaultValue("") String name, @FormParam("how") @DefaultValue("") String how) {
        try {
            ServiceAccount account = confirm.confirm(admin.get(), name, how);
            return back("%s is confirmed as an account of %s."
                    .formatted(account.name(), people.displayName(account.owner())));
        } catch (Invalid invalid) {
            return refused("Not confirmed. " + invalid.fields().get("how") + ".");
        } catch (Conflict done) {
            return refused(done.getMessage());
        }
    }

    private Response back(String said) {
        return flash.seeOther("/admin/service-accounts", said);
    }

    private Response refused(String said) {
        return flash.notDone("/admin/service-accounts", said);
    }
}
