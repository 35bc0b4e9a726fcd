package io.fondaco.access.review;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.common.Page;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reviews of one product, for those who manage it: what was answered, and what is open. */
@ApplicationScoped
public class ProductReviews {

    /**
     * A review and what came of it so far.
     *
     * @param asked how many agreements it asks about
     * @param kept how many stay
     * @param takenAway how many somebody took away
     * @param silent how many nobody answered for, whatever became of them
     */
    public record Counted(Review review, long asked, long kept, long takenAway, long silent) {

        /** How many were answered for. */
        public long answered() {
            return kept + takenAway;
        }
    }

    private static final String OPEN =
            " from ReviewItem i where i.review = :review and i.answer is null" + " and i.agreement.state <> :ended";

    private final Reviews reviews;
    private final EntityManager entities;

    ProductReviews(Reviews reviews, EntityManager entities) {
        this.reviews = reviews;
        this.entities = entities;
    }

    /** All of them, newest first. */
    public List<Counted> of(DataProduct product) {
        List<Review> found = reviews.list("product = ?1 order by startedAt desc", product);
        Map<UUID, long[]> counts = new HashMap<>();
        entities.createQuery("""
                        select i.review.id,
                            sum(case when i.answer = io.fondaco.access.review.ReviewItem.Answer.KEEP then 1 else 0 end),
                            sum(case when i.answer = io.fondaco.access.review.ReviewItem.Answer.TAKE_AWAY
                                and i.answeredBy <> :closer then 1 else 0 end),
                            count(*)
                        from ReviewItem i where i.review.product = :product group by i.review.id
                        """, Object[].class)
                .setParameter("closer", CloseReviews.CLOSER)
                .setParameter("product", product)
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], new long[] {number(row[1]), number(row[2]), number(row[3])}));
        return found.stream().map(review -> counted(review, counts)).toList();
    }

    private static Counted counted(Review review, Map<UUID, long[]> counts) {
        long[] numbers = counts.getOrDefault(review.id(), new long[3]);
        return new Counted(review, numbers[2], numbers[0], numbers[1], numbers[2] - numbers[0] - numbers[1]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** A page of what waits for an answer, by holder. */
    public Page<ReviewItem> open(Review review, int number) {
        long total = entities.createQuery("select count(*)" + OPEN, Long.class)
                .setParameter("review", review)
                .setParameter("ended", AgreementState.ENDED)
                .getSingleResult();
        List<ReviewItem> items = entities.createQuery(
                        "select i" + OPEN + " order by i.agreement.principal, i.id", ReviewItem.class)
                .setParameter("review", review)
                .setParameter("ended", AgreementState.ENDED)
                .setFirstResult((number - 1) * Page.SIZE)
                .setMaxResults(Page.SIZE)
                .getResultList();
        return new Page<>(items, number, Page.SIZE, (int) total);
    }
}
