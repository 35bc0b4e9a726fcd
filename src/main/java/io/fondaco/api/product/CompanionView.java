package io.fondaco.api.product;

import io.fondaco.access.status.AccessState;
import io.fondaco.together.Companion;
import io.fondaco.together.Join;
import io.fondaco.together.JoinColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product that goes with another.
 *
 * @param path {@code domain/slug}
 * @param queries how many queries of 90 days used both
 * @param people how many people sent them; may be "fewer than 5"
 * @param access how the viewer stands to it
 * @param join how to join them, or null where nothing is known
 */
public record CompanionView(
        String path,
        String name,
        String domain,
        long queries,
        String people,
        AccessState access,
        @Nullable JoinView join) {

    /**
     * A join as the contracts say.
     *
     * @param left the dataset of the product that was asked about, by its full name in Trino
     * @param sql a query that shows rows of both
     */
    public record JoinView(String left, String right, List<Pair> on, String sql) {

        static JoinView of(Join join) {
            return new JoinView(
                    join.left().object().toString(),
                    join.right().object().toString(),
                    join.on().stream().map(Pair::of).toList(),
                    join.sql());
        }
    }

    /** Two columns that are to be equal, and how it is known. */
    public record Pair(String left, String right, JoinColumns.Reason reason) {

        static Pair of(JoinColumns columns) {
            return new Pair(columns.left().name(), columns.right().name(), columns.reason());
        }
    }

    static CompanionView of(Companion companion, AccessState access) {
        return new CompanionView(
                companion.product().path(),
                companion.product().name(),
                companion.product().domain().slug(),
                companion.queries(),
                companion.people().toString(),
                access,
                companion.join().map(JoinView::of).orElse(null));
    }
}
