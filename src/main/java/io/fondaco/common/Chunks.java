package io.fondaco.common;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is many into parts that one statement or one transaction can take. */
public final class Chunks {

    private Chunks() {}

    /** The same in order, in parts of at most so many. */
    public static <T> List<List<T>> of(List<T> all, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(from + most, all.size())));
        }
        return parts;
    }
}
