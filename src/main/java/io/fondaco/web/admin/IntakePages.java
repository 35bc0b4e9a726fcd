package io.fondaco.web.admin;

import io.fondaco.common.Day;
import io.fondaco.common.Page;
import io.fondaco.usage.fold.FunctionUses;
import io.fondaco.usage.fold.KeptAside;
import io.fondaco.usage.intake.Unfolded;
import io.fondaco.usage.intake.UnreadableEvents;
import io.fondaco.usage.poll.RememberedQuery;
import io.fondaco.usage.poll.UnseenQueries;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What the intake could not use: bodies that were no events, queries of which no event came, queries that could not be
 * counted, and queries that say nothing of the tables behind their rows.
 */
@Path("/admin/intake")
public class IntakePages {

    private static final int DAYS = 30;
    private static final int MOST_ASIDE = 50;

    @CheckedTemplate(basePath = "admin")
    record intake(
            List<UnreadableEvents.Count> unreadable,
            List<FunctionUses.Count> functions,
            Page<RememberedQuery> unseen,
            long asideTotal,
            List<Unfolded> aside)
            implements TemplateInstance {}

    private final Admin admin;
    private final UnreadableEvents unreadable;
    private final FunctionUses functions;
    private final UnseenQueries unseen;
    private final KeptAside keptAside;
    private final Clock clock;

    IntakePages(
            Admin admin,
            UnreadableEvents unreadable,
            FunctionUses functions,
            UnseenQueries unseen,
            KeptAside keptAside,
            Clock clock) {
        this.admin = admin;
        this.unreadable = unreadable;
        this.functions = functions;
        this.unseen = unseen;
        this.keptAside = keptAside;
        this.clock = clock;
    }

    /** The page. */
    @GET
    public TemplateInstance intake(@QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        LocalDate since = Day.today(clock).minusDays(DAYS);
        return new intake(
                unreadable.since(since),
                functions.since(since),
                unseen.page(PageNumber.of(number)),
                keptAside.count(),
                keptAside.first(MOST_ASIDE));
    }
}
