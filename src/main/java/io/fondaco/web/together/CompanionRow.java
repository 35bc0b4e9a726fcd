package io.fondaco.web.together;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.product.DataProduct;
import io.fondaco.together.Companion;
import io.fondaco.together.Join;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;

/**
 * A product that goes with the one of the page, to be chosen.
 *
 * @param about how it is known that they go together
 */
record CompanionRow(String path, String name, String about, Badge access, boolean chosen) {

    static CompanionRow of(Companion companion, AccessStatus status, String chosen) {
        return of(companion.product(), about(companion), status, chosen);
    }

    static CompanionRow of(DataProduct product, String about, AccessStatus status, String chosen) {
        return new CompanionRow(
                product.path(),
                product.name(),
                product.domain().name() + (about.isEmpty() ? "" : " · " + about),
                Badges.badge(status),
                product.path().equals(chosen));
    }

    private static String about(Companion companion) {
        if (companion.queries() == 0) {
            return companion.join().map(Join::byContract).orElse(false)
                    ? "named in a contract, not joined so far"
                    : "same key, not joined so far";
        }
        String people = companion.people().count() == 1 && !companion.people().hidden() ? " person" : " people";
        return Formats.counted(companion.queries(), "query", "queries")
                + (companion.people().count() == 0 ? "" : ", " + companion.people() + people);
    }
}
