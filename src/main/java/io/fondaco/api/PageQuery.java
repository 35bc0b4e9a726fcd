package io.fondaco.api;

import io.fondaco.common.DomainError.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which part of a list is asked for.
 *
 * @param page the page's number, from 1
 * @param size how many items a page has, at most {@value #MOST}
 */
public record PageQuery(int page, int size) {

    /** The first page, where the address does not say. */
    public static final String FIRST = "1";

    /** How many items a page has, where the address does not say. */
    public static final String USUAL = "25";

    /** How many items a page may have. */
    public static final int MOST = 200;

    private static final int FURTHEST = 1_000_000;

    /** Refuses a page that cannot be. */
    public PageQuery {
        Map<String, String> errors = new LinkedHashMap<>();
        if (page < 1 || page > FURTHEST) {
            errors.put("page", "Pages are counted from 1, and end at " + FURTHEST);
        }
        if (size < 1 || size > MOST) {
            errors.put("size", "A page has 1 to " + MOST + " items");
        }
        if (!errors.isEmpty()) {
            throw new Invalid("page-invalid", errors);
        }
    }

    /** This part of the list, turned into views at once. */
    public <T, V> PageView<V> together(List<T> all, Function<? super List<T>, List<V>> views) {
        PageView<T> part = this.<T, T>of(all, Function.identity());
        return new PageView<>(views.apply(part.items()), page, size, part.total());
    }

    /** This part of the list; only what stands on the page is turned into views. */
    public <T, V> PageView<V> of(List<T> all, Function<? super T, ? extends V> view) {
        List<V> items =
                all.stream().skip((page - 1L) * size).limit(size).<V>map(view).toList();
        return new PageView<>(items, page, size, all.size());
    }
}
