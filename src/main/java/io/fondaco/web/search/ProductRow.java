package io.fondaco.web.search;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Badge;
import io.fondaco.web.Sparkline;
import io.fondaco.web.access.status.AccessPanel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One product in the list.
 *
 * @param status the badge of a state that is not "Published", or null
 * @param columns the columns in which words were found
 * @param freshAt when its newest rows came, or null where that is not known
 * @param access how the viewer stands to it
 * @param quality how its quality rules stand, or null where none was checked
 * @param why why it is where it is, or null if nobody asks
 * @param action the likeliest thing to do with it, or null
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
        @Nullable Instant freshAt,
        Badge access,
        AccessPanel.@Nullable Action action,
        Popularity use,
        @Nullable Badge quality,
        @Nullable WhyText why) {

    /** Queries per day as a line; today, which is not over, would look like a fall at its end. */
    public Sparkline line() {
        return Sparkline.of(use.wholeDays());
    }
}
