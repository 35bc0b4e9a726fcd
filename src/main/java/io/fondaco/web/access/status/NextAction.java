package io.fondaco.web.access.status;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.product.ProductStatus;
import io.fondaco.web.access.status.AccessPanel.Action;
import java.util.Optional;

/** The likeliest thing to do with a product, for lists: the first button of its access panel in the same words. */
public class NextAction {

    private NextAction() {}

    /** By how the viewer stands to it; empty where there is nothing to do. */
    public static Optional<Action> of(String product, ProductStatus published, ListedAccess access) {
        String page = "/products/" + product;
        if (access.question()) {
            return access.toShow().map(request -> new Action("Answer", "/requests/" + request + "#talk", true));
        }
        return switch (access.state()) {
            case NONE ->
                published.isPublic()
                        ? Optional.of(new Action("Request access", page + "/request", false))
                        : Optional.empty();
            case AT_ONCE -> Optional.of(new Action("Get access", page + "/request", false));
            case EXPIRED, GIVEN_BACK -> Optional.of(new Action("Request again", page + "/request", false));
            case REVOKED -> Optional.of(new Action("Ask the owner", page + "/request", false));
            case OPEN, GRANTED, ENDING, TAKEN_AWAY_SOON -> Optional.of(new Action("Connect", page + "/connect", false));
            case REQUESTED, QUESTION, SETTING_UP, FAILED, UNREADABLE ->
                access.toShow().map(request -> new Action("See request", "/requests/" + request, false));
            case OTHERS_ASK, UNSEEN, OWNER -> Optional.empty();
        };
    }
}
