package io.fondaco.notification.trigger;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewStarted;
import io.fondaco.access.review.ReviewUnanswered;
import io.fondaco.access.review.Reviews;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.ProductRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Asks owners who still needs access, and tells the platform team where nobody answered. */
@ApplicationScoped
class NotifyOfReviews {

    private final Notifications notifications;
    private final Reviews reviews;
    private final People people;

    NotifyOfReviews(Notifications notifications, Reviews reviews, People people) {
        this.notifications = notifications;
        this.reviews = reviews;
        this.people = people;
    }

    void started(@Observes ReviewStarted event) {
        Review review = reviews.findById(event.review());
        News news = news(
                review, "Say by %s who still needs access: %s".formatted(Day.inUtc(review.dueOn()), review.about()));
        review.items().stream()
                .map(item -> item.agreement().port().product())
                .distinct()
                .flatMap(product -> product.people(ProductRole.OWNER).stream())
                .distinct()
                .forEach(owner -> notifications.tell(owner, news));
    }

    void unanswered(@Observes ReviewUnanswered event) {
        Review review = reviews.findById(event.review());
        String subject = "The review of %s closed: %s"
                .formatted(
                        review.about(),
                        event.unanswered() == 1 ? "1 answer is missing" : event.unanswered() + " answers are missing");
        people.platformAdmins().forEach(admin -> notifications.tellAgain(admin, news(review, subject)));
    }

    private static News news(Review review, String subject) {
        return new News(NewsKind.REVIEW, subject, "/reviews/" + review.id(), review.id());
    }
}
