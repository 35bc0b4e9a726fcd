package io.fondaco.api.people;

import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
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

/** Service accounts that wait for an answer of the viewer. */
@Path("/api/v1/service-account-offers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Service accounts")
public class OfferApi {

    private final CurrentPerson currentPerson;
    private final ServiceAccounts accounts;
    private final Clock clock;

    OfferApi(CurrentPerson currentPerson, ServiceAccounts accounts, Clock clock) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those that the viewer is asked to answer for. */
    @GET
    @Transactional
    @Operation(summary = "Service accounts that I am asked to answer for, by name")
    public PageView<ServiceAccountView> offers(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size)
                .of(
                        accounts.offeredTo(currentPerson.get().name(), clock.instant()),
                        account -> ServiceAccountView.of(account, clock.instant()));
    }
}
