package io.fondaco.web.search;

import io.fondaco.common.Page;
import io.fondaco.web.Formats;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of products, ready to be shown.
 *
 * @param suggestion what to search for instead, or null
 * @param near whether the rows only come near what was searched
 * @param explainable whether the viewer may see why these are found
 * @param dropped what to leave out to find something
 * @param asks where to ask for the data, if nothing was found
 * @param openFilters whether the filters stand open on a phone: somebody is choosing
 */
public record ListView(
        SearchParameters choices,
        Page<ProductRow> rows,
        List<Facet> facets,
        List<Chip> chips,
        List<Chip> dropped,
        List<AskFor> asks,
        @Nullable Chip suggestion,
        boolean near,
        boolean explainable,
        boolean complete,
        boolean openFilters) {

    /** What a screen reader is told: the same as the page shows. */
    public String outcome() {
        String number = Formats.counted(rows.total(), "data product", "data products");
        if (!near) {
            return number + " found";
        }
        return suggestion == null ? number + " near what you typed" : number + " for " + suggestion.label();
    }

    /** The product, if it is the only one that somebody found by words alone. */
    Optional<ProductRow> only() {
        boolean searched = !choices.text().isEmpty() && !choices.filtered() && complete && !near && suggestion == null;
        return searched && rows.total() == 1 ? rows.items().stream().findFirst() : Optional.empty();
    }

    /** The address of the first page of this list. */
    public ListAddress address() {
        return choices.address();
    }

    /** The address of this list with a reason for each product, where there are words to explain it by. */
    public Optional<String> whyAddress() {
        return explainable && !choices.text().isEmpty()
                ? Optional.of(address().with("why", "true").page())
                : Optional.empty();
    }

    /** The orders to choose from. */
    public List<Option> sortings() {
        return Options.SORTING;
    }

    /** What the other form of the page must send along. */
    public List<ListAddress.Parameter> unsorted() {
        return address().without("sort").parameters();
    }

    /** What the filters' form sends along besides the filters. */
    public List<ListAddress.Parameter> unfiltered() {
        return address().parameters().stream()
                .filter(each -> List.of("q", "sort").contains(each.name()))
                .toList();
    }
}
