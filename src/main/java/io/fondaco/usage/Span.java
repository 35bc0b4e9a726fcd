package io.fondaco.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Some objects between two days, both included. */
public record Span(Set<UUID> objects, LocalDate from, LocalDate to) {

    public Span {
        objects = Set.copyOf(objects);
    }

    public Span(Collection<UUID> objects, LocalDate from, LocalDate to) {
        this(Set.copyOf(objects), from, to);
    }

    /** The same objects between other days. */
    public Span between(LocalDate from, LocalDate to) {
        return new Span(objects, from, to);
    }
}
