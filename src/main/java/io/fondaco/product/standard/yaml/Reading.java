package io.fondaco.product.standard.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What reading gave: a complete value, or the problems that stand in its way. Never both.
 *
 * @param notes what the author should know, though it stands in nobody's way
 */
public record Reading<T>(Optional<T> value, List<Problem> problems, List<Problem> notes) {

    public Reading {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** A file that says this. */
    public static <T> Reading<T> of(T value, List<Problem> notes) {
        return new Reading<>(Optional.of(value), List.of(), notes);
    }

    /** A file that is wrong. */
    public static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), problems, List.of());
    }
}
