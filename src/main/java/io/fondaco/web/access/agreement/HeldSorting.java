package io.fondaco.web.access.agreement;

import static java.util.Comparator.comparing;

import io.fondaco.web.SortLink;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** By what the viewer's access is sorted: {@code until} in the address, or {@code -until} for the other way round. */
record HeldSorting(Column column, boolean descending) {

    /** The columns to sort by. */
    enum Column {
        PRODUCT("Product"),
        DOMAIN("Domain"),
        STATE("State"),
        KIND("Kind"),
        UNTIL("Until");

        private final String label;

        Column(String label) {
            this.label = label;
        }

        private Comparator<HeldAccess> order() {
            return switch (this) {
                case PRODUCT -> comparing(held -> held.product().name().toLowerCase(Locale.ROOT));
                case DOMAIN -> comparing(held -> held.product().domain().name().toLowerCase(Locale.ROOT));
                case STATE -> comparing(held -> held.badge().text());
                case KIND -> comparing(HeldAccess::kind);
                case UNTIL -> comparing(Column::until);
            };
        }

        private String value() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Instant until(HeldAccess held) {
            return held.agreement()
                    .flatMap(agreement -> agreement.endedAt().or(agreement::endsAt))
                    .orElse(Instant.MAX);
        }
    }

    /** The sorting of an address; by name if it says none that there is. */
    static HeldSorting of(String sent) {
        boolean descending = sent.startsWith("-");
        String value = descending ? sent.substring(1) : sent;
        return Arrays.stream(Column.values())
                .filter(column -> column.value().equals(value))
                .findFirst()
                .map(column -> new HeldSorting(column, descending))
                .orElse(new HeldSorting(Column.PRODUCT, false));
    }

    List<HeldAccess> sort(List<HeldAccess> byName) {
        return byName.stream()
                .sorted(descending ? column.order().reversed() : column.order())
                .toList();
    }

    /** The headings of the table. */
    List<SortLink> links() {
        return Arrays.stream(Column.values()).map(this::link).toList();
    }

    private SortLink link(Column other) {
        boolean now = other == column;
        String turned = now && !descending ? "-" : "";
        return new SortLink(
                other.label,
                "/access?sort=" + turned + other.value() + "#held",
                now ? (descending ? "descending" : "ascending") : null);
    }
}
