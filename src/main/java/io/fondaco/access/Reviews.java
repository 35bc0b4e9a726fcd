package io.fondaco.access;

import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All reviews. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /** Those in which the viewer has something to answer or may look, newest first. */
    public List<Review> of(Person viewer) {
        return list("order by startedAt desc").stream()
                .filter(review -> mayKnow(viewer, review))
                .toList();
    }

    /** The one of that id, if the viewer may know it. */
    public Optional<Review> find(Person viewer, UUID id) {
        return findByIdOptional(id).filter(review -> mayKnow(viewer, review));
    }

    /** The one that this person started with the same wish, if it is still open. */
    Optional<Review> open(Person by, ReviewWish wish) {
        return list(
                        "startedBy = ?1 and closedAt is null and scope = ?2 and dueOn = ?3 and onSilence = ?4",
                        by.name(),
                        wish.scope(),
                        wish.dueOn(),
                        wish.onSilence())
                .stream()
                .filter(review -> review.product().equals(Optional.ofNullable(wish.product()))
                        && review.domain().equals(Optional.ofNullable(wish.domain())))
                .findFirst();
    }

    /** What of a review the viewer answers for. */
    public List<ReviewItem> itemsFor(Person viewer, Review review) {
        return review.items().stream().filter(item -> mayAnswer(viewer, item)).toList();
    }

    /** Whether the viewer answers for this access: its product's owners do, and the platform team. */
    boolean mayAnswer(Person viewer, ReviewItem item) {
        return viewer.platformAdmin() || item.agreement().port().product().isOwnedBy(viewer);
    }

    /** Open ones whose last day is over. */
    List<UUID> overdue(LocalDate today) {
        return list("closedAt is null and dueOn < ?1", today).stream()
                .map(Review::id)
                .toList();
    }

    private boolean mayKnow(Person viewer, Review review) {
        return viewer.platformAdmin()
                || !itemsFor(viewer, review).isEmpty()
                || review.startedBy().equals(viewer.name());
    }
}
