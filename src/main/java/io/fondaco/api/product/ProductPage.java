package io.fondaco.api.product;

import java.util.List;

/**
 * One page of the products that were found.
 *
 * @param items what stands on this page
 * @param page the page's number, from 1
 * @param size how many items a full page has
 * @param total how many products were found
 * @param complete whether all products could be found; not so while the index is being built after a start
 */
public record ProductPage(List<ProductSummary> items, int page, int size, long total, boolean complete) {

    public ProductPage {
        items = List.copyOf(items);
    }
}
