package io.fondaco.product.standard;

import java.util.List;
import java.util.Optional;

/** What reading gave: a complete value, or the problems that stand in its way. Never both. */
public record Reading<T>(Optional<T> value, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    static <T> Reading<T> refused(List<Problem> problems) {
        return new Reading<>(Optional.empty(), problems);
    }
}
