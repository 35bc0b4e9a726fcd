package io.fondaco.api.people;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.Page;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Service accounts that wait for the platform team to say whose they are. */
@Path("/api/v1/unconfirmed-service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Service accounts")
public class UnconfirmedApi {

    private final CurrentPerson currentPerson;
    private final ServiceAccounts accounts;
    private final Clock clock;

    UnconfirmedApi(CurrentPerson currentPerson, ServiceAccounts accounts, Clock clock) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those that wait for an admin. */
    @GET
    @Transactional
    @Operation(
            summary = "Service accounts that wait to be confirmed, the oldest first",
            description = "For the platform team.")
    public PageView<ServiceAccountView> unconfirmed(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        if (!currentPerson.get().platformAdmin()) {
            throw new Forbidden("not-an-admin", "Only the platform team sees these.");
        }
        PageQuery query = new PageQuery(page, size);
        Page<ServiceAccount> found = accounts.toConfirm(query.page(), query.size());
        return PageView.of(found, account -> ServiceAccountView.of(account, clock.instant()));
    }
}
