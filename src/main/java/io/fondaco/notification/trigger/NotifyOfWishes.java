package io.fondaco.notification.trigger;

import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.wish.DataWish;
import io.fondaco.product.wish.DataWishes;
import io.fondaco.product.wish.WishMade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;

/** Tells a domain's owners that somebody asks for data; the platform team, where nobody owns the domain. */
@ApplicationScoped
class NotifyOfWishes {

    private final Notifications notifications;
    private final DataWishes wishes;
    private final People people;

    NotifyOfWishes(Notifications notifications, DataWishes wishes, People people) {
        this.notifications = notifications;
        this.wishes = wishes;
        this.people = people;
    }

    void made(@Observes WishMade event) {
        DataWish wish = wishes.findById(event.wish());
        String subject = "%s asks %s for data that nobody offers yet"
                .formatted(people.displayName(wish.person()), wish.domain().name());
        News news = new News(NewsKind.DATA_WANTED, subject, wish.path(), wish.id());
        Collection<String> asked = wish.askedPeople().isEmpty() ? people.platformAdmins() : wish.askedPeople();
        asked.forEach(person -> notifications.tell(person, news));
    }
}
