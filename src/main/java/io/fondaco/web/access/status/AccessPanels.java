package io.fondaco.web.access.status;

import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import io.fondaco.web.access.status.AccessPanel.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what the viewer may do with a product into words and buttons. */
@ApplicationScoped
public class AccessPanels {

    private static final int MOST_LOOKS = 24;

    private final AccessStatuses statuses;
    private final AccessActions actions;
    private final AccessSentences sentences;
    private final WhoIsNext whoIsNext;
    private final DataProducts products;

    AccessPanels(
            AccessStatuses statuses,
            AccessActions actions,
            AccessSentences sentences,
            WhoIsNext whoIsNext,
            DataProducts products) {
        this.statuses = statuses;
        this.actions = actions;
        this.sentences = sentences;
        this.whoIsNext = whoIsNext;
        this.products = products;
    }

    /** The panel of this product for this viewer, who stands to it like this. */
    public AccessPanel of(Person viewer, DataProduct product, AccessStatus status) {
        return of(viewer, product, status, MOST_LOOKS);
    }

    /** For a page that has looked again so many times by itself: it does so for two minutes at most. */
    public AccessPanel of(Person viewer, DataProduct product, int look) {
        return of(viewer, product, statuses.of(viewer, product), look);
    }

    /** The same where it is at hand what stands in the way of reading the product. */
    public AccessPanel of(Person viewer, DataProduct product, Map<QualifiedName, ReadObstacle> inTheWay, int look) {
        return of(viewer, product, statuses.of(viewer, product, inTheWay), look);
    }

    private AccessPanel of(Person viewer, DataProduct product, AccessStatus status, int look) {
        AccessPanel panel =
                status.question().isPresent() ? question(viewer, status) : byState(viewer, product, status, look);
        return deprecated(viewer, product, warned(panel, status));
    }

    private AccessPanel byState(Person viewer, DataProduct product, AccessStatus status, int look) {
        Badge badge = Badges.badge(status.state());
        String page = "/products/" + product.path();
        Action connect = new Action("Connect", page + "/connect", true);
        return switch (status.state()) {
            case NONE ->
                product.status().isPublic()
                        ? panel(badge, sentences.invitation(product), actions.asking(viewer, product, "Request access"))
                        : panel(badge, "This product is not published, so nobody can ask for it.", List.of());
            case AT_ONCE -> panel(badge, sentences.atOnce(status), actions.asking(viewer, product, "Get access"));
            case OTHERS_ASK -> panel(badge, sentences.othersAsk(product), List.of());
            case OPEN ->
                panel(
                        badge,
                        "Trino keeps no grants for this catalog: whoever can reach it can read this.",
                        List.of(connect));
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
            case REQUESTED, QUESTION ->
                panel(badge, sentences.waiting(product, status), actions.whileWaiting(viewer, status));
            case SETTING_UP ->
                new AccessPanel(
                        badge,
                        sentences.settingUp(status),
                        null,
                        List.of(new Action("Refresh", page, true)),
                        look < MOST_LOOKS ? page + "?look=" + (look + 1) : null);
            case FAILED ->
                panel(
                        badge,
                        "Approved, but Trino did not take the grant. The platform team has been told.",
                        AccessActions.seeRequest(status));
            case GRANTED -> panel(badge, sentences.granted(status), AccessActions.whenGranted(connect, status));
            case ENDING ->
                panel(sentences.ending(status), sentences.granted(status), AccessActions.whenEnding(connect, status));
            case TAKEN_AWAY_SOON ->
                quoting(sentences.takenAwayIn(status), sentences.takenAwaySoon(status), status, List.of(connect));
            case EXPIRED -> panel(badge, sentences.expired(status), actions.asking(viewer, product, "Request again"));
            case GIVEN_BACK ->
                panel(badge, sentences.givenBack(status), actions.asking(viewer, product, "Request again"));
            case REVOKED ->
                quoting(
                        badge,
                        sentences.takenAway(status),
                        status,
                        List.of(new Action("Ask the owner", page + "/request", true)));
            case OWNER ->
                panel(
                        badge,
                        sentences.owned(product),
                        List.of(
                                new Action("Approvals", "/approvals", true),
                                new Action("Manage", page + "/manage", false)));
        };
    }

    /** Whatever else the viewer may do: somebody waits for their answer. */
    private AccessPanel question(Person viewer, AccessStatus status) {
        return status.question()
                .map(question -> new AccessPanel(
                        Badges.badge(status),
                        whoIsNext.asks(question),
                        question.text(),
                        actions.whenAsked(viewer, status),
                        null))
                .orElseThrow();
    }

    /** Whatever the state is: what stands in the way of reading belongs beside it. */
    private static AccessPanel warned(AccessPanel panel, AccessStatus status) {
        return status.obstacles().isEmpty() ? panel : panel.warning(status.obstacles());
    }

    private AccessPanel deprecated(Person viewer, DataProduct product, AccessPanel panel) {
        if (product.status() != ProductStatus.DEPRECATED) {
            return ending(product, panel);
        }
        Optional<DataProduct> next = product.successor()
                .map(path -> path.split("/", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> products.find(viewer, parts[0], parts[1]));
        return next.map(other -> panel.under(
                        "Deprecated. Use %s instead.".formatted(other.name()),
                        List.of(new Action("See replacement", "/products/" + other.path(), false))))
                .orElseGet(() -> panel.under("Deprecated. Plan to stop using it.", List.of()));
    }

    private static AccessPanel panel(Badge badge, String text, List<Action> actions) {
        return new AccessPanel(badge, text, null, actions, null);
    }

    private static AccessPanel quoting(Badge badge, String text, AccessStatus status, List<Action> actions) {
        return new AccessPanel(badge, text, AccessSentences.reason(status), actions, null);
    }

    /** A dataset that gives way to its next major, the one that ends first. */
    private static AccessPanel ending(DataProduct product, AccessPanel panel) {
        return MajorSteps.among(product.ports()).stream()
                .filter(step -> step.older().life().end().isPresent())
                .min(Comparator.comparing(step -> step.older().life().end().orElseThrow()))
                .map(step -> panel.under(
                        "%s retires on %s. Use %s instead."
                                .formatted(
                                        step.older().name(),
                                        Formats.inUtc(step.older().life().end().orElseThrow()),
                                        step.later().name()),
                        List.of(new Action("See replacement", "/products/" + product.path() + "/versions", false))))
                .orElse(panel);
    }
}
