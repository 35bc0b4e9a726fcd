package io.fondaco.web.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.AccessRequests;
import io.fondaco.access.Agreement;
import io.fondaco.access.Approvals;
import io.fondaco.common.Page;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** What waits for the viewer's decision, what was decided, and who may read what the viewer decides for. */
@Path("/approvals")
public class ApprovalPages {

    @CheckedTemplate(basePath = "access")
    record approvals(String state, Counts counts, Page<InboxRow> rows, String href) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access")
    record given(String state, Counts counts, Page<GivenRow> rows, String href, int unused)
            implements TemplateInstance {}

    /** How many stand under each tab. */
    record Counts(int waiting, int given, int ending) {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessRequests requests;
    private final Approvals approvals;
    private final Inbox inbox;
    private final GivenAccess givenAccess;

    ApprovalPages(
            CurrentPerson viewer,
            DataProducts products,
            AccessRequests requests,
            Approvals approvals,
            Inbox inbox,
            GivenAccess givenAccess) {
        this.viewer = viewer;
        this.products = products;
        this.requests = requests;
        this.approvals = approvals;
        this.inbox = inbox;
        this.givenAccess = givenAccess;
    }

    /** The page; an unknown tab is the first one. */
    @GET
    public TemplateInstance approvals(
            @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("unused") @DefaultValue("") String unused,
            @QueryParam("page") @DefaultValue("1") String page) {
        Person person = viewer.get();
        List<DataProduct> decided = products.decidedBy(person);
        List<AccessRequest> waiting = approvals.waitingFor(person);
        List<Agreement> all = givenAccess.on(decided);
        List<Agreement> ending = all.stream().filter(givenAccess::endsSoon).toList();
        Counts counts = new Counts(waiting.size(), all.size(), ending.size());
        String href = "/approvals?state=" + state + "&";
        return switch (state) {
            case "given" -> {
                List<Agreement> shown = unused.isEmpty() ? all : givenAccess.unused(all, UnusedFor.of(unused));
                yield new given(
                        state,
                        counts,
                        PageNumber.slice(shown, page).map(givenAccess::row),
                        href + (unused.isEmpty() ? "" : "unused=" + UnusedFor.of(unused) + "&"),
                        unused.isEmpty() ? 0 : UnusedFor.of(unused));
            }
            case "ending" ->
                new given(state, counts, PageNumber.slice(ending, page).map(givenAccess::row), href, 0);
            case "answered" ->
                new approvals(state, counts, rows(person, requests.answeredFor(decided), decided, page), href);
            default -> new approvals("waiting", counts, rows(person, waiting, decided, page), "/approvals?");
        };
    }

    private Page<InboxRow> rows(Person person, List<AccessRequest> found, List<DataProduct> decided, String page) {
        Page<AccessRequest> slice = PageNumber.slice(found, page);
        return new Page<>(inbox.rows(person, slice.items(), decided), slice.number(), slice.size(), slice.total());
    }
}
