package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Formats;
import java.util.Optional;

/**
 * A product that the viewer may read, or could read until lately.
 *
 * @param ending how many days are left, in words, if they are few; else empty
 */
record HeldAccess(DataProduct product, AccessStatus status, String ending) {

    public Optional<Agreement> agreement() {
        return Optional.ofNullable(status.agreement());
    }

    /** By what right. */
    public String kind() {
        if (status.state() == AccessState.OWNER) {
            return "Owner";
        }
        return agreement()
                .map(Agreement::holder)
                .filter(holder -> holder.kind() == HolderKind.TEAM)
                .map(holder -> "Read, by " + holder.name())
                .orElse("Read");
    }

    /** Its last day, or when it ended. */
    public String until() {
        Optional<String> ended = agreement().flatMap(Agreement::endedAt).map(at -> "Ended " + Formats.day(at));
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

    /** Where to ask for more time while the end is near and nothing was asked yet; empty otherwise. */
    public String extension() {
        boolean unasked = !ending.isEmpty() && status.openRequest() == null;
        return agreement()
                .filter(agreement -> unasked)
                .flatMap(Agreement::request)
                .map(request -> "/products/%s/request?extend=%s".formatted(product.path(), request))
                .orElse("");
    }

    /** Whether access to it has ended, so that only a new request helps. */
    public boolean over() {
        return status.state() == AccessState.EXPIRED
                || status.state() == AccessState.GIVEN_BACK
                || status.state() == AccessState.REVOKED;
    }
}
