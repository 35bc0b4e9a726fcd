package io.fondaco.api;

import io.fondaco.common.Page;
import java.util.List;
import java.util.function.Function;

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

    /** A page of other things, turned into views. */
    public static <S, T> PageView<T> of(Page<S> page, Function<? super S, ? extends T> view) {
        Page<T> views = page.map(view);
        return new PageView<>(views.items(), views.number(), views.size(), views.total());
    }
}
