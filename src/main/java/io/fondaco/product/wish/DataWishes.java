package io.fondaco.product.wish;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All that was asked for. */
@ApplicationScoped
public class DataWishes implements PanacheRepositoryBase<DataWish, UUID> {

    /** One that the viewer may read. */
    public Optional<DataWish> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(wish -> wish.isShownTo(viewer));
    }

    long since(String person, Instant from) {
        return count("person = ?1 and askedAt > ?2", person, from);
    }

    void forgetBefore(Instant moment) {
        delete("askedAt < ?1", moment);
    }

    /** To be thrown where there is none of that id, or none that the viewer may read. */
    public static NotFound unknown() {
        return new NotFound("wish-unknown", "There is no such question.");
    }
}
