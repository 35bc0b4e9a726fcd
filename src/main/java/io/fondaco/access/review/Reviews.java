package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All reviews. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    private final Deciders deciders;

    Reviews(Deciders deciders) {
        this.deciders = deciders;
    }

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

    /** To be thrown where there is none of that name or id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("review-unknown", "There is no such review.");
    }

    /** The one that this person started with the same scope, if it is still open. */
    Optional<Review> open(Person by, ReviewScope covered) {
        return list(
                        "startedBy = ?1 and closedAt is null and scope = ?2 and dueOn = ?3 and onSilence = ?4",
                        by.name(),
                        covered.scope(),
                        covered.dueOn(),
                        covered.onSilence())
                .stream()
                .filter(review -> review.product().equals(Optional.ofNullable(covered.product()))
                        && review.domain().equals(Optional.ofNullable(covered.domain())))
                .findFirst();
    }

    /** What of a review the viewer sees: what they answer for, and all of it for who runs the platform. */
    public List<ReviewItem> itemsFor(Person viewer, Review review) {
        return viewer.platformAdmin() ? review.items() : itemsFor(viewer, review, answerableBy(viewer, review));
    }

    /** The same where it is known what of it the viewer answers for. */
    public List<ReviewItem> itemsFor(Person viewer, Review review, Set<ReviewItem> answerable) {
        return viewer.platformAdmin()
                ? review.items()
                : review.items().stream().filter(answerable::contains).toList();
    }

    /**
     * What of a review the viewer answers for: the product's owners do, or who is next where none of them can; nobody
     * does for what is their own.
     */
    public Set<ReviewItem> answerableBy(Person viewer, Review review) {
        Map<Question, Boolean> known = new HashMap<>();
        return review.items().stream()
                .filter(item -> !item.agreement().isAskedForBy(viewer))
                .filter(item -> known.computeIfAbsent(
                        Question.of(item.agreement()),
                        asked -> deciders.mayDecide(viewer, asked.product(), asked.holder())))
                .collect(Collectors.toSet());
    }

    /** Who decides is the same for all ports of a product that one holder reads. */
    private record Question(DataProduct product, Holder holder) {

        static Question of(Agreement agreement) {
            return new Question(agreement.port().product(), agreement.holder());
        }
    }

    /** An open review, and for how many accesses somebody has not answered yet. */
    public record Unanswered(UUID review, LocalDate dueOn, long items, long holders, String product) {}

    /**
     * Open reviews in which this person has not answered for something on a product that they own, the next due first.
     *
     * @param own names of the holders that they stand behind: for those they don't answer
     */
    public List<Unanswered> unansweredBy(Person owner, Set<String> own, int most) {
        return getEntityManager()
                .createQuery("""
                        select review.id, review.dueOn, count(item), count(distinct agreement.principal),
                            case when count(distinct product.id) = 1 then min(product.name) else '' end
                        from ReviewItem item join item.review review join item.agreement agreement
                            join agreement.port port join port.product product
                        where review.closedAt is null and item.answer is null
                            and (agreement.askedBy is null or agreement.askedBy <> :person)
                            and agreement.principal not in :own
                            and exists (select 1 from DataProduct p join p.people holder where p = product
                                and holder.person = :person
                                and holder.role = io.fondaco.product.ProductRole.OWNER)
                        group by review.id, review.dueOn order by review.dueOn, review.id
                        """, Unanswered.class)
                .setParameter("person", owner.name())
                .setParameter("own", own)
                .setMaxResults(most)
                .getResultList();
    }

    /** Open ones whose last day is over. */
    List<UUID> overdue(LocalDate today) {
        return list("closedAt is null and dueOn < ?1", today).stream()
                .map(Review::id)
                .toList();
    }

    private boolean mayKnow(Person viewer, Review review) {
        return viewer.platformAdmin()
                || review.startedBy().equals(viewer.name())
                || !itemsFor(viewer, review).isEmpty();
    }
}
