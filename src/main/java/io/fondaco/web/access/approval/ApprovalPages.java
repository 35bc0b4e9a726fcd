package io.fondaco.web.access.approval;

import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.common.Page;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.PageNumber;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.agreement.GivenAccess;
import io.fondaco.web.access.agreement.GivenRow;
import io.fondaco.web.access.agreement.UnusedFor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for the viewer's decision, what was decided, and who may read what the viewer decides for. */
@Path("/approvals")
public class ApprovalPages {

    @CheckedTemplate(basePath = "access/approval")
    record approvals(String state, Counts counts, Page<InboxRow> rows, String href) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/approval")
    record given(String state, Counts counts, Page<GivenRow> rows, String href, int unused)
            implements TemplateInstance {}

    /** How many stand under each tab. */
    record Counts(long waiting, int given, int ending) {}

    private final CurrentPerson viewer;
    private final ViewerScope scope;
    private final AnsweredRequests answered;
    private final WaitingRequests waiting;
    private final Inbox inbox;
    private final GivenAccess givenAccess;

    ApprovalPages(
            CurrentPerson viewer,
            ViewerScope scope,
            AnsweredRequests answered,
            WaitingRequests waiting,
            Inbox inbox,
            GivenAccess givenAccess) {
        this.viewer = viewer;
        this.scope = scope;
        this.answered = answered;
        this.waiting = waiting;
        this.inbox = inbox;
        this.givenAccess = givenAccess;
    }

    /** The page; an unknown tab is the first one. */
    @GET
    public TemplateInstance approvals(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("unused") @DefaultValue("") String unused,
            @QueryParam("page") @DefaultValue("1") String page) {
        Set<UUID> own = scope.decided();
        Counts counts = new Counts(scope.waiting(), givenAccess.count(own), givenAccess.countEnding(own));
        String href = "/approvals?state=" + state + "&";
        return switch (state) {
            case "given" ->
                unused.isEmpty()
                        ? new given(state, counts, givenAccess.page(own, counts.given(), page), href, 0)
                        : unused(counts, own, UnusedFor.of(unused), page);
            case "ending" -> new given(state, counts, givenAccess.ending(own, counts.ending(), page), href, 0);
            case "answered" -> new approvals(state, counts, answered(own, page), href);
            default -> new approvals("waiting", counts, waiting(page), "/approvals?");
        };
    }

    private given unused(Counts counts, Set<UUID> own, int days, String page) {
        String href = "/approvals?state=given&unused=" + days + "&";
        return new given("given", counts, givenAccess.unused(own, days, page), href, days);
    }

    private Page<InboxRow> waiting(String page) {
        int number = PageNumber.within(page, scope.waiting());
        return rows(waiting.list(scope.get(), number, Page.SIZE), number, scope.waiting());
    }

    private Page<InboxRow> answered(Set<UUID> own, String page) {
        int total = answered.count(own);
        int number = PageNumber.within(page, total);
        return rows(answered.list(own, number), number, total);
    }

    private Page<InboxRow> rows(List<AccessRequest> found, int number, long total) {
        return new Page<>(inbox.rows(viewer.get(), found), number, Page.SIZE, total);
    }
}
