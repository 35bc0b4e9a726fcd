package io.fondaco.api.access.request;

import io.fondaco.access.approval.ApproverScope;
import io.fondaco.access.approval.ApproverScopes;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.request.AccessRequests;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the viewer asked for, and what waits for the viewer. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class RequestListApi {

    private final CurrentPerson currentPerson;
    private final AccessRequests requests;
    private final ApproverScopes scopes;
    private final WaitingRequests waiting;
    private final RequestViews views;

    RequestListApi(
            CurrentPerson currentPerson,
            AccessRequests requests,
            ApproverScopes scopes,
            WaitingRequests waiting,
            RequestViews views) {
        this.currentPerson = currentPerson;
        this.requests = requests;
        this.scopes = scopes;
        this.waiting = waiting;
        this.views = views;
    }

    /** What the viewer asked for, newest first. */
    @GET
    @Transactional
    @Operation(summary = "My requests, newest first")
    public PageView<RequestView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(requests.of(currentPerson.get()), views::of);
    }

    /** What waits for the viewer's decision, oldest first. */
    @GET
    @Path("/waiting")
    @Transactional
    @Operation(summary = "Requests that wait for my decision, oldest first")
    public PageView<RequestView> waiting(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        ApproverScope scope = scopes.of(currentPerson.get());
        return PageView.of(waiting.page(scope, query.page(), query.size()), views::of);
    }
}
