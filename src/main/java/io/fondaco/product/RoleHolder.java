package io.fondaco.product;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Comparator;

/** Somebody with a role on a product, by the name that Trino knows. */
@Embeddable
public record RoleHolder(
        String person, @Enumerated(EnumType.STRING) ProductRole role) implements Comparable<RoleHolder> {

    private static final Comparator<RoleHolder> ORDER =
            Comparator.comparing(RoleHolder::person).thenComparing(RoleHolder::role);

    @Override
    public int compareTo(RoleHolder other) {
        return ORDER.compare(this, other);
    }
}
