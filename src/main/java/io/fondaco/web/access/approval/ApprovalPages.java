package io.fondaco.web.access.approval;

import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.PageNumber;
import io.fondaco.web.ViewerScope;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What waits for the viewer's decision, what was decided, and what the viewer or their products gave. */
@Path("/approvals")
public class ApprovalPages {

    private static final Duration FRESH = Duration.ofMinutes(10);

    @CheckedTemplate(basePath = "access/approval")
    record approvals(String state, InboxCounts counts, Page<InboxRow> rows, List<InboxRow> fresh, String href)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ViewerScope scope;
    private final AnsweredRequests answered;
    private final WaitingRequests waiting;
    private final Inbox inbox;
    private final GivenLists given;
    private final Clock clock;

    ApprovalPages(
            CurrentPerson viewer,
            ViewerScope scope,
            AnsweredRequests answered,
            WaitingRequests waiting,
            Inbox inbox,
            GivenLists given,
            Clock clock) {
        this.viewer = viewer;
        this.scope = scope;
        this.answered = answered;
        this.waiting = waiting;
        this.inbox = inbox;
        this.given = given;
        this.clock = clock;
    }

    /** The page; an unknown tab is the first one. */
    @GET
    public TemplateInstance approvals(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("unused") @DefaultValue("") String unused,
            @QueryParam("page") @DefaultValue("1") String page) {
        return switch (state) {
            case "given" -> given.given(unused, page);
            case "ending" -> given.ending(page);
            case "answered" ->
                new approvals(state, given.counts(), answered(page), List.of(), "/approvals?state=answered&");
            default -> new approvals("waiting", given.counts(), waiting(page), fresh(page), "/approvals?");
        };
    }

    private Page<InboxRow> waiting(String page) {
        int number = PageNumber.within(page, scope.waiting());
        List<AccessRequest> found = waiting.list(scope.get(), number, Page.SIZE);
        return new Page<>(inbox.waiting(viewer.get(), found), number, Page.SIZE, scope.waiting());
    }

    /** What the viewer approved just now and can still take back stands above what waits, on the first page. */
    private List<InboxRow> fresh(String page) {
        if (!page.equals("1")) {
            return List.of();
        }
        Person person = viewer.get();
        return inbox
                .answered(
                        person,
                        answered.approvedBy(person.name(), clock.instant().minus(FRESH)))
                .stream()
                .filter(InboxRow::mayUndo)
                .toList();
    }

    private Page<InboxRow> answered(String page) {
        Set<UUID> own = scope.decided();
        int total = answered.count(viewer.get().name(), own);
        int number = PageNumber.within(page, total);
        return new Page<>(
                inbox.answered(viewer.get(), answered.list(viewer.get().name(), own, number)),
                number,
                Page.SIZE,
                total);
    }
}
