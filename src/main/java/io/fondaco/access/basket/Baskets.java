package io.fondaco.access.basket;

import io.fondaco.access.mode.ModeChecks;
import io.fondaco.access.status.RequestEligibility;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What everybody means to ask for; kept here, so that a basket is the same on every device. */
@ApplicationScoped
public class Baskets implements PanacheRepositoryBase<BasketItem, BasketItem.Key> {

    /** How many products a basket holds. */
    public static final int MOST = 20;

    private final RequestEligibility askable;
    private final Clock clock;

    Baskets(RequestEligibility askable, Clock clock) {
        this.askable = askable;
        this.clock = clock;
    }

    /** Whether this product does. */
    public boolean holds(Person person, DataProduct product) {
        return findByIdOptional(new BasketItem.Key(person.name(), product.id())).isPresent();
    }

    /** Ids of what lies in it, the first added first. */
    List<UUID> productsOf(Person person) {
        return list("key.person = ?1 order by addedAt", person.name()).stream()
                .map(BasketItem::product)
                .toList();
    }

    /**
     * Puts a product into the basket; once more changes nothing.
     *
     * @throws Conflict if the person can't ask for it, it has to be asked by itself, or the basket is full
     */
    @Transactional
    public void add(Person person, DataProduct product) {
        if (holds(person, product)) {
            return;
        }
        if (ModeChecks.inSeveralWays(product.ports())) {
            throw new Conflict(
                    "basket-several-modes",
                    "%s can be read in several ways: ask for it by itself.".formatted(product.name()));
        }
        askable.refusal(person, product).ifPresent(why -> {
            throw new Conflict("basket-not-askable", "%s: %s.".formatted(product.name(), why));
        });
        if (count("key.person", person.name()) >= MOST) {
            throw new Conflict("basket-full", "A basket holds at most %d products. Send it first.".formatted(MOST));
        }
        getEntityManager()
                .createNativeQuery("insert into basket_item (person, product, added_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, person.name())
                .setParameter(2, product.id())
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    /** Takes products out; those that are not in it are passed over. */
    @Transactional
    public void remove(Person person, Collection<UUID> products) {
        if (!products.isEmpty()) {
            delete("key.person = ?1 and key.product in ?2", person.name(), List.copyOf(products));
        }
    }
}
