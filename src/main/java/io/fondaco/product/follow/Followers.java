package io.fondaco.product.follow;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who follows a product. */
@ApplicationScoped
public class Followers implements PanacheRepositoryBase<Follower, Follower.Key> {

    private final Clock clock;

    Followers(Clock clock) {
        this.clock = clock;
    }

    /** Whether this person follows it. */
    public boolean follows(Person person, DataProduct product) {
        return findByIdOptional(new Follower.Key(product.id(), person.name())).isPresent();
    }

    /** From now on this person hears of it; twice is once. */
    @Transactional
    public void follow(Person person, DataProduct product) {
        if (!follows(person, product)) {
            persist(new Follower(product.id(), person.name(), clock.instant()));
        }
    }

    /** From now on no longer. */
    @Transactional
    public void leave(Person person, DataProduct product) {
        deleteById(new Follower.Key(product.id(), person.name()));
    }

    /** The user names of those who follow it. */
    public Set<String> of(DataProduct product) {
        return list("product", product.id()).stream().map(Follower::person).collect(Collectors.toSet());
    }
}
