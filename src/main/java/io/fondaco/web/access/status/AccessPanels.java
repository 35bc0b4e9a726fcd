package io.fondaco.web.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.approval.AnsweredRequests;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import io.fondaco.web.access.status.AccessPanel.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what the viewer may do with a product into words and buttons. */
@ApplicationScoped
public class AccessPanels {

    private static final int MOST_LOOKS = 24;

    private final AccessStatuses statuses;
    private final AccessRequests requests;
    private final AnsweredRequests answered;
    private final AccessActions actions;
    private final People people;
    private final Teams teams;
    private final Clock clock;

    AccessPanels(
            AccessStatuses statuses,
            AccessRequests requests,
            AnsweredRequests answered,
            AccessActions actions,
            People people,
            Teams teams,
            Clock clock) {
        this.statuses = statuses;
        this.requests = requests;
        this.answered = answered;
        this.actions = actions;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
    }

    /** The panel of this product for this viewer. */
    public AccessPanel of(Person viewer, DataProduct product) {
        return of(viewer, product, MOST_LOOKS);
    }

    /** The same for a page that has looked again so many times by itself: it does so for two minutes at most. */
    public AccessPanel of(Person viewer, DataProduct product, int look) {
        AccessStatus status = statuses.of(viewer, product);
        return warned(of(viewer, product, status, look), status);
    }

    private AccessPanel of(Person viewer, DataProduct product, AccessStatus status, int look) {
        Badge badge = Badges.badge(status.state());
        String page = "/products/" + product.path();
        Action connect = new Action("Connect", page + "/connect", true);
        Optional<Agreement> agreement = Optional.ofNullable(status.agreement());
        return switch (status.state()) {
            case NONE ->
                product.status().isPublic()
                        ? panel(badge, invitation(product), actions.asking(viewer, product, "Request access"))
                        : panel(badge, "This product is not published, so nobody can ask for it.", List.of());
            case OPEN ->
                panel(badge, "Trino keeps no grants for this catalog: whoever can reach it can read this.", connect);
            case UNSEEN ->
                panel(
                        badge,
                        "Trino was not seen to have it. Its catalog keeps no grants: there will be nothing to ask for.",
                        List.of());
            case UNREADABLE ->
                panel(
                        badge,
                        "You hold an access, but nobody can read this now. The owners see why and can put it right;"
                                + " you need not ask again.",
                        AccessActions.seeRequest(status));
            case REQUESTED -> panel(badge, waiting(status, product), actions.whileWaiting(viewer, status));
            case SETTING_UP ->
                new AccessPanel(
                        badge,
                        "Approved. Being set up in Trino, usually within a minute.",
                        null,
                        List.of(new Action("Refresh", page, true)),
                        look < MOST_LOOKS ? page + "?look=" + (look + 1) : null);
            case FAILED ->
                panel(
                        badge,
                        "Approved, but Trino did not take the grant. The platform team has been told.",
                        AccessActions.seeRequest(status));
            case GRANTED -> panel(badge, granted(agreement), AccessActions.whenGranted(connect, page, agreement));
            case ENDING ->
                panel(ending(agreement), granted(agreement), AccessActions.whenGranted(connect, page, agreement));
            case EXPIRED ->
                panel(
                        badge,
                        "Your access ended on %s.".formatted(ended(agreement)),
                        actions.asking(viewer, product, "Request again"));
            case REVOKED ->
                new AccessPanel(
                        badge,
                        "Taken away on %s by %s."
                                .formatted(
                                        ended(agreement),
                                        name(agreement
                                                .flatMap(Agreement::endedBy)
                                                .orElse("the owner"))),
                        agreement
                                .map(Agreement::endNote)
                                .filter(note -> !note.isBlank())
                                .orElse(null),
                        List.of(new Action("Request again", page + "/request", false)),
                        null);
            case OWNER ->
                panel(
                        badge,
                        owned(product),
                        List.of(
                                new Action("Approvals", "/approvals", true),
                                new Action("Manage", page + "/manage", false)));
        };
    }

    /** Whatever the state is: what stands in the way of reading belongs beside it. */
    private static AccessPanel warned(AccessPanel panel, AccessStatus status) {
        return status.obstacles().isEmpty() ? panel : panel.warning(status.obstacles());
    }

    private static AccessPanel panel(Badge badge, String text, Action action) {
        return panel(badge, text, List.of(action));
    }

    private static AccessPanel panel(Badge badge, String text, List<Action> actions) {
        return new AccessPanel(badge, text, null, actions, null);
    }

    private String invitation(DataProduct product) {
        String owner = teams.displayName(product.ownerTeam());
        return "You can see this page but not the data."
                + answered.usualTime(product, clock.instant())
                        .map(time -> " %s usually answers in %s.".formatted(owner, Formats.waited(time)))
                        .orElse("");
    }

    private String waiting(AccessStatus status, DataProduct product) {
        return "Sent %s. Waiting for %s."
                .formatted(
                        status.waiting()
                                .map(AccessRequest::sentAt)
                                .map(Formats::day)
                                .orElse("before"),
                        names(product.approvers()));
    }

    private String granted(Optional<Agreement> agreement) {
        String until = agreement
                .flatMap(Agreement::lastDay)
                .map(day -> ", until " + Formats.inUtc(day))
                .orElse("");
        String by = agreement
                .map(given -> " Given by " + name(given.givenBy()) + ".")
                .orElse("");
        return "Read" + until + "." + by;
    }

    private Badge ending(Optional<Agreement> agreement) {
        long days = agreement
                .flatMap(Agreement::lastDay)
                .map(day -> ChronoUnit.DAYS.between(Day.today(clock), day))
                .orElse(0L);
        String when = days <= 0 ? "Ends today" : "Ends in " + Formats.counted(days, "day", "days");
        return new Badge(when, "clock", "warn");
    }

    private static String ended(Optional<Agreement> agreement) {
        return agreement.flatMap(Agreement::endedAt).map(Formats::day).orElse("an earlier day");
    }

    private String owned(DataProduct product) {
        long waiting = requests.countWaiting(product);
        String requested =
                waiting == 0 ? "No request waits." : Formats.counted(waiting, "request waits.", "requests wait.");
        return "You own this product. " + requested;
    }

    private String name(String person) {
        return people.displayName(person);
    }

    private String names(Collection<String> names) {
        Map<String, String> shown = people.displayNames(names);
        return names.stream().map(shown::get).collect(Collectors.joining(" or "));
    }
}
