package io.fondaco.web.access.review;

import io.fondaco.access.review.ProductReviews.Counted;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.common.Page;
import io.fondaco.web.Formats;
import java.util.List;
import java.util.Map;

/**
 * The reviews of a product: those that are open, with what waits for an answer, and past ones.
 *
 * @param due the day that the form to start one shows
 * @param silence what becomes of holders without an answer, as the form shows it
 * @param errors what is wrong in that form
 */
public record ReviewTab(List<Open> open, List<Counted> past, String due, String silence, Map<String, String> errors) {

    /** Whether the form says that access ends where nobody answers. */
    public boolean ends() {
        return !silence.equals(Review.OnSilence.ESCALATE.name());
    }

    /** An open review, and a page of what waits for an answer. */
    public record Open(Counted counted, Page<Row> rows, String href) {

        /** Until when to answer, in words. */
        public String due() {
            return "Answer by " + Formats.inUtc(counted.review().dueOn());
        }
    }

    /**
     * One access that waits for an answer.
     *
     * @param answerable whether the viewer answers for it
     */
    public record Row(ReviewItem item, String icon, String holder, String note, Proposal proposal, boolean answerable) {

        /** How a form names it, with the version that the page shows. */
        public String sent() {
            return item.id() + ":" + item.version();
        }
    }
}
