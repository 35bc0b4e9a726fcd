package io.fondaco.web.search;

import io.fondaco.access.status.AccessState;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Badge;
import io.fondaco.web.Sparkline;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One product in the list.
 *
 * @param status the badge of a state that is not "Published", or null
 * @param columns the columns in which words were found
 */
public record ProductRow(
        String path,
        List<Piece> name,
        String domain,
        String domainName,
        String owner,
        String version,
        List<Piece> summary,
        List<IndexedColumn> columns,
        @Nullable Badge status,
        int datasets,
        Set<String> tags,
        AccessState access,
        Popularity use) {

    /** Queries per day as a line; today, which is not over, would look like a fall at its end. */
    public Sparkline line() {
        return Sparkline.of(use.wholeDays());
    }
}
