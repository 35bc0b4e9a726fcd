package io.fondaco.lineage;

import io.fondaco.engine.name.QualifiedName;

/** One table or view is made of another, by one way of knowing it; never of itself. */
public record Link(QualifiedName from, QualifiedName to, How how) {

    public Link {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Nothing comes from itself: " + from);
        }
    }
}
