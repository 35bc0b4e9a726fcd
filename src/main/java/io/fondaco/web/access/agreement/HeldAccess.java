package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import io.fondaco.web.access.time.MoreTimeLink;
import java.util.Optional;

/**
 * A product that the viewer may read, or could read until lately.
 *
 * @param ending how many days are left, in words, if they are few; else empty
 * @param team what the team is called by which it is held; empty where it is the viewer's own
 * @param by who gave it, by the name that pages show; empty where nobody did
 * @param takenAway who took or will take it away, and why; else empty
 */
record HeldAccess(DataProduct product, AccessStatus status, String ending, String team, String by, String takenAway) {

    public Optional<Agreement> agreement() {
        return Optional.ofNullable(status.agreement());
    }

    /** How the viewer stands to it now; of what has ended, why. */
    public Badge badge() {
        return over() ? endReason().map(Badges::badge).orElse(Badges.badge(status)) : Badges.badge(status);
    }

    private Optional<EndReason> endReason() {
        return agreement().flatMap(Agreement::endReason);
    }

    /** By what right. */
    public String kind() {
        if (status.state() == AccessState.OWNER) {
            return "Owner";
        }
        String read = status.ways().isEmpty() ? "Read" : "Read: " + String.join("; ", status.ways());
        return team.isEmpty() ? read : read + ", by team " + team;
    }

    /** Its last day, or when it ended. */
    public String until() {
        Optional<String> ended = agreement()
                .flatMap(Agreement::endedAt)
                .map(at -> (status.state() == AccessState.GIVEN_BACK ? "Given back " : "Ended ") + Formats.day(at));
        return ended.or(() -> agreement().flatMap(Agreement::lastDay).map(Formats::inUtc))
                .orElse("No end");
    }

    /** Whether an agreement is in force that the viewer can give back. */
    public boolean mayGiveBack() {
        return agreement()
                .filter(agreement ->
                        agreement.endedAt().isEmpty() && agreement.holder().kind() == HolderKind.PERSON)
                .isPresent();
    }

    /** Where to ask for more time while the end is near, nothing was asked yet and nobody takes it away; else empty. */
    public String extension() {
        boolean unasked = !ending.isEmpty() && status.openRequest() == null;
        return agreement()
                .filter(agreement -> unasked && !agreement.announced())
                .flatMap(MoreTimeLink::of)
                .orElse("");
    }

    /** What the button says by which it is asked for again, as on the product's page. */
    public String again() {
        return status.state() == AccessState.REVOKED ? "Ask the owner" : "Request again";
    }

    /** Whether the viewer can read it now. */
    public boolean readable() {
        return status.canRead();
    }

    /** Whether access to it has ended, so that only a new request helps. */
    public boolean over() {
        return status.state() == AccessState.EXPIRED
                || status.state() == AccessState.GIVEN_BACK
                || status.state() == AccessState.REVOKED;
    }
}
