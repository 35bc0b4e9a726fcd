package io.fondaco.common;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items what stands on this page
 * @param number the page's number, from 1
 * @param size how many items a full page has
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    /** How many items a page of the portal has. */
    public static final int SIZE = 25;

    public Page {
        items = List.copyOf(items);
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("Pages are counted from 1");
        }
    }

    /** How many pages there are; an empty list has one. */
    public int count() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether a page follows this one. */
    public boolean hasNext() {
        return number < count();
    }

    /** Whether a page precedes this one. */
    public boolean hasPrevious() {
        return number > 1;
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), number, size, total);
    }
}
