package io.fondaco.api;

import java.util.List;

/**
 * One page of a longer list, as the API gives it.
 *
 * @param items what stands on this page
 * @param page the page's number, from 1
 * @param size how many items a full page has
 * @param total how many items the whole list has
 */
public record PageView<T>(List<T> items, int page, int size, long total) {

    public PageView {
        items = List.copyOf(items);
    }
}
