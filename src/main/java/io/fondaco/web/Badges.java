package io.fondaco.web;

import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.quality.Verdict;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;

/** The badge of every state: the same word, icon and colour on all pages. */
@TemplateExtension
public class Badges {

    private Badges() {}

    /** Where a product stands in its life. */
    public static Badge badge(ProductStatus status) {
        return switch (status) {
            case DRAFT -> new Badge("Draft", "pencil", "");
            case PROPOSED -> new Badge("Proposed", "clock", "info");
            case ACTIVE -> new Badge("Published", "circle-check", "ok");
            case DEPRECATED -> new Badge("Deprecated", "triangle-alert", "warn");
            case RETIRED -> new Badge("Retired", "archive", "");
        };
    }

    /** What became of a quality rule. */
    public static Badge badge(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> new Badge(verdict.words(), "check", "ok");
            case OVER_LIMIT -> new Badge(verdict.words(), "triangle-alert", "warn");
            case FAILED -> new Badge(verdict.words(), "x", "bad");
            case NOT_RUN -> new Badge(verdict.words(), "minus", "");
        };
    }

    /** What a change means to readers. */
    public static Badge badge(ChangeLevel level) {
        return switch (level) {
            case BREAKING -> saying(level, "Breaking");
            case ADDITION -> saying(level, "Addition");
            case FIX -> saying(level, "Fix");
        };
    }

    /** The same in other words, such as how many there are. */
    public static Badge saying(ChangeLevel level, String text) {
        return switch (level) {
            case BREAKING -> new Badge(text, "triangle-alert", "bad");
            case ADDITION -> new Badge(text, "plus", "info");
            case FIX -> new Badge(text, "check", "");
        };
    }

    /** How much care a product is given. */
    public static Badge badge(Tier tier) {
        String name = tier.name().charAt(0) + tier.name().substring(1).toLowerCase(Locale.ROOT);
        return new Badge(name + " tier", "award", "");
    }

    /** How the viewer stands to a product. */
    public static Badge badge(AccessState state) {
        return switch (state) {
            case NONE -> new Badge("No access", "lock", "line");
            case AT_ONCE -> new Badge("Given at once", "key", "line");
            case OTHERS_ASK -> new Badge("Only some teams may ask", "lock", "line");
            case OPEN -> new Badge("Open to all", "globe", "ok");
            case UNSEEN -> new Badge("Not seen in Trino yet", "triangle-alert", "warn");
            case REQUESTED -> new Badge("Requested", "clock", "info");
            case QUESTION -> new Badge("Question for you", "message-circle", "warn");
            case SETTING_UP -> new Badge("Being set up", "loader", "info");
            case FAILED -> new Badge("Set-up failed", "circle-x", "bad");
            case GRANTED -> new Badge("You have access", "key", "ok");
            case ENDING -> new Badge("Ends soon", "clock", "warn");
            case TAKEN_AWAY_SOON -> new Badge("Taken away soon", "clock", "warn");
            case UNREADABLE -> new Badge("Trino refuses it now", "circle-x", "bad");
            case EXPIRED -> new Badge("Expired", "timer-off", "warn");
            case GIVEN_BACK -> new Badge("Given back", "undo-2", "");
            case REVOKED -> new Badge("Taken away", "ban", "bad");
            case OWNER -> new Badge("You own this", "key", "ok");
        };
    }

    /** The same, and above all that somebody waits for the viewer's answer. */
    public static Badge badge(AccessStatus status) {
        return badge(status.question().isPresent() ? AccessState.QUESTION : status.state());
    }

    /** Why an access ended. */
    public static Badge badge(EndReason reason) {
        return switch (reason) {
            case REVOKED, REVIEW -> badge(AccessState.REVOKED);
            case EXPIRED -> badge(AccessState.EXPIRED);
            case RELEASED -> badge(AccessState.GIVEN_BACK);
            case SUPERSEDED -> new Badge("Replaced", "git-branch", "");
            case UNDONE -> new Badge("Taken back", "undo-2", "");
            case RETIRED, PORT_REMOVED, NO_LONGER_OWNER, PERSON_LEFT -> new Badge("Ended", "archive", "");
        };
    }

    /** Where a request stands. */
    public static Badge badge(RequestState state) {
        return switch (state) {
            case WAITING -> new Badge("Waiting for an answer", "clock", "info");
            case APPROVED -> new Badge("Approved", "check", "ok");
            case DECLINED -> new Badge("Declined", "x", "bad");
            case WITHDRAWN -> new Badge("Withdrawn", "undo-2", "");
            case LAPSED -> new Badge("Not answered in 30 days", "timer-off", "");
        };
    }

    /** Where a request stands while it waits for somebody: {@code Waiting for privacy office}. */
    public static Badge waiting(String text) {
        return new Badge(text, "clock", "info");
    }

    /** Where it stands for others than who was asked something. */
    public static Badge questionAsked() {
        return new Badge("Question asked", "message-circle", "warn");
    }

    /** Where it stands while nobody has proved to control the service account. */
    public static Badge waitingForProof() {
        return new Badge("Waiting for proof", "clock", "warn");
    }

    /** How somebody else's access is. */
    public static Badge works() {
        return new Badge("Access works", "key", "ok");
    }

    /** The same of one grant, which may be given without that anybody could look. */
    public static Badge badge(Grant grant) {
        return grant.state() == GrantState.VERIFIED && grant.unproven()
                ? new Badge("Given, not verified", "triangle-alert", "warn")
                : badge(grant.state());
    }

    /** What Trino was seen to hold. */
    public static Badge badge(GrantState state) {
        return switch (state) {
            case WANTED -> new Badge("Being set up", "loader", "info");
            case VERIFIED -> new Badge("Seen in Trino", "circle-check", "ok");
            case FAILED -> new Badge("Set-up failed", "circle-x", "bad");
            case DRIFTED -> new Badge("Lost in Trino", "triangle-alert", "warn");
            case UNWANTED -> new Badge("Being taken away", "loader", "info");
            case GONE -> new Badge("Gone from Trino", "minus", "");
        };
    }
}
