package io.fondaco.web.admin;

import io.fondaco.access.approval.RequestQueues;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.Page;
import io.fondaco.identity.People;
import io.fondaco.web.Badges;
import io.fondaco.web.PageNumber;
import io.fondaco.web.name.ActorNames;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All requests of everybody. */
@Path("/admin/requests")
public class AllRequestPages {

    @CheckedTemplate(basePath = "admin")
    record requests(
            String words,
            String state,
            List<StateChoice> states,
            Page<RequestRow> page,
            String href,
            long undecidable,
            List<AccessRequest> firstUndecidable)
            implements TemplateInstance {}

    /** A state to filter by, as the address and the page name it. */
    record StateChoice(String value, String label) {}

    private static final int MOST_UNDECIDABLE = 20;

    private final Admin admin;
    private final AccessRequests requests;
    private final RequestQueues queues;
    private final People people;

    AllRequestPages(Admin admin, AccessRequests requests, RequestQueues queues, People people) {
        this.admin = admin;
        this.requests = requests;
        this.queues = queues;
        this.people = people;
    }

    /** The page; an unknown state is any. */
    @GET
    public TemplateInstance requests(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        Page<AccessRequest> found = requests.page(words, states(state), PageNumber.of(number));
        return new requests(
                words,
                state,
                choices(),
                found.map(this::row),
                "/admin/requests?q=%s&state=%s&".formatted(Encoding.inAddress(words), Encoding.inAddress(state)),
                queues.countUndecidable(),
                queues.firstUndecidable(MOST_UNDECIDABLE));
    }

    private static List<StateChoice> choices() {
        return Arrays.stream(RequestState.values())
                .map(state ->
                        new StateChoice(inAddress(state), Badges.badge(state).text()))
                .toList();
    }

    private static String inAddress(RequestState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Set<RequestState> states(String sent) {
        return Arrays.stream(RequestState.values())
                .filter(state -> inAddress(state).equals(sent))
                .findFirst()
                .map(EnumSet::of)
                .orElse(EnumSet.allOf(RequestState.class));
    }

    private RequestRow row(AccessRequest request) {
        String decider = request.decision()
                .map(decision -> ActorNames.within(decision.approver(), people::displayName))
                .orElse("");
        return new RequestRow(request, people.displayName(request.requester()), decider);
    }
}
