package io.fondaco.web.access.approval;

import io.fondaco.common.Page;
import io.fondaco.usage.Days;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.agreement.GivenAccess;
import io.fondaco.web.access.agreement.GivenRow;
import io.fondaco.web.access.agreement.UnusedFor;
import io.fondaco.web.access.time.MoreTime;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tabs of what was given: all of it, and what ends soon. */
@ApplicationScoped
class GivenLists {

    /**
     * @param unused for how many days nobody used what is listed; 0 for all of it
     * @param seen whether the portal heard of all queries of these days, and so can say what was not used
     * @param more what the form offers to the chosen ones
     */
    @CheckedTemplate(basePath = "access/approval")
    record given(
            String state,
            InboxCounts counts,
            Page<GivenRow> rows,
            String href,
            int unused,
            boolean seen,
            MoreTime more,
            Extending extending)
            implements TemplateInstance {}

    private final GivenAccess givenAccess;
    private final ViewerScope scope;
    private final SeenDays seenDays;
    private final Days days;

    GivenLists(GivenAccess givenAccess, ViewerScope scope, SeenDays seenDays, Days days) {
        this.givenAccess = givenAccess;
        this.scope = scope;
        this.seenDays = seenDays;
        this.days = days;
    }

    /** How many stand under each tab now. */
    InboxCounts counts() {
        return new InboxCounts(
                scope.waiting(), givenAccess.count(scope.get()), givenAccess.countEnding(scope.decided()));
    }

    /** What the viewer gave, or their products; or what of the latter nobody used. */
    given given(String unused, String page) {
        InboxCounts counts = counts();
        if (!unused.isEmpty()) {
            int unusedDays = UnusedFor.of(unused);
            boolean seen = seenDays.sawAllSince(days.today().minusDays(unusedDays));
            return new given(
                    "given",
                    counts,
                    seen
                            ? givenAccess.unused(scope.decided(), unusedDays, page)
                            : new Page<>(List.of(), 1, Page.SIZE, 0),
                    "/approvals?state=given&unused=" + unusedDays + "&",
                    unusedDays,
                    seen,
                    MoreTime.NONE,
                    Extending.fresh(""));
        }
        Page<GivenRow> rows = givenAccess.page(scope.get(), counts.given(), page);
        return new given("given", counts, rows, "/approvals?state=given&", 0, true, MoreTime.NONE, Extending.fresh(""));
    }

    /** What ends soon. */
    given ending(String page) {
        return ending(page, null);
    }

    /** The same after somebody wanted to give more time. */
    given ending(String page, @Nullable Extending tried) {
        Set<UUID> own = scope.decided();
        InboxCounts counts = counts();
        Page<GivenRow> rows = givenAccess.ending(own, counts.ending(), page);
        MoreTime more =
                MoreTime.together(rows.items().stream().map(GivenRow::more).toList());
        return new given(
                "ending",
                counts,
                rows,
                "/approvals?state=ending&",
                0,
                true,
                more,
                tried == null ? Extending.fresh(more.proposed()) : tried);
    }
}
