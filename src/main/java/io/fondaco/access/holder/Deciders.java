package io.fondaco.access.holder;

import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who decides by rule: those whose turn it is; where each of them has left or stands behind the access themselves,
 * the next circle does.
 */
@ApplicationScoped
public class Deciders {

    /** Groups of people who may decide, the nearest first. */
    public enum Circle {
        /** Those whom the step names, or the product's owners and approvers. */
        STEP,
        /** The product's owners and approvers. */
        OWNERS,
        /** The owners of the product's domain, else of the nearest domain above it. */
        DOMAIN_OWNERS,
        /** Who runs the platform. */
        PLATFORM,
        /** Nobody is left. */
        NOBODY
    }

    /**
     * Whose turn it is.
     *
     * @param people names of those who may decide; empty for {@link Circle#NOBODY}
     */
    public record Turn(Circle circle, Set<String> people) {}

    private final People people;
    private final OwnAccess ownAccess;

    Deciders(People people, OwnAccess ownAccess) {
        this.people = people;
        this.ownAccess = ownAccess;
    }

    /**
     * The nearest circle in which somebody is here and not behind the access.
     *
     * @param first names of those whose turn it would be
     * @param behind names of those who stand behind the access
     */
    public Turn turn(DataProduct product, Set<String> first, Set<String> behind) {
        return turn(product, first, behind, Set.of());
    }

    /**
     * The same for one of several steps.
     *
     * @param answered names of those who approved another step: in the place of others they would be alone
     */
    public Turn turn(DataProduct product, Set<String> first, Set<String> behind, Set<String> answered) {
        Set<String> out = new TreeSet<>(behind);
        out.addAll(answered);
        return turn(Circle.STEP, first, behind)
                .or(() -> turn(Circle.OWNERS, product.approvers(), out))
                .or(() -> ofDomain(product, out))
                .or(() -> turn(Circle.PLATFORM, people.platformAdmins(), out))
                .orElse(new Turn(Circle.NOBODY, Set.of()));
    }

    private Optional<Turn> ofDomain(DataProduct product, Set<String> behind) {
        return product.domain()
                .andAbove()
                .flatMap(domain -> turn(Circle.DOMAIN_OWNERS, domain.owners(), behind).stream())
                .findFirst();
    }

    private Optional<Turn> turn(Circle circle, Collection<String> names, Set<String> behind) {
        Set<String> free = new TreeSet<>(names);
        free.removeAll(behind);
        free.removeAll(people.leftAmong(free));
        return free.isEmpty() ? Optional.empty() : Optional.of(new Turn(circle, free));
    }

    /** Whether this person decides as an owner of the product, or in the owners' place, about this holder's access. */
    public boolean mayDecide(Person person, DataProduct product, Holder holder) {
        if (ownAccess.isOwn(person, holder)) {
            return false;
        }
        return product.isOwnedBy(person)
                || isNextInLine(person, product)
                        && turn(product, product.people(ProductRole.OWNER), ownAccess.behind(holder))
                                .people()
                                .contains(person.name());
    }

    /** Whether it could ever be this person's turn though they don't own the product. */
    private static boolean isNextInLine(Person person, DataProduct product) {
        return person.platformAdmin()
                || product.isDecidedBy(person)
                || product.domain()
                        .andAbove()
                        .anyMatch(domain -> domain.owners().contains(person.name()));
    }
}
