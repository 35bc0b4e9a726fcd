package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.follow.Announcement;
import io.fondaco.product.follow.Announcements;
import io.fondaco.product.follow.Followers;
import io.fondaco.product.follow.ProductAnnounced;
import io.fondaco.product.follow.WhoMaySee;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.TreeSet;

/** Tells those who hold or follow a product what its owners announce; a follower who may no longer see it, nothing. */
@ApplicationScoped
class NotifyOfAnnouncements {

    private final Notifications notifications;
    private final Announcements announcements;
    private final Followers followers;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final People people;
    private final WhoMaySee whoMaySee;

    NotifyOfAnnouncements(
            Notifications notifications,
            Announcements announcements,
            Followers followers,
            Agreements agreements,
            HolderPrincipals principals,
            People people,
            WhoMaySee whoMaySee) {
        this.notifications = notifications;
        this.announcements = announcements;
        this.followers = followers;
        this.agreements = agreements;
        this.principals = principals;
        this.people = people;
        this.whoMaySee = whoMaySee;
    }

    void announced(@Observes ProductAnnounced event) {
        Announcement announcement = announcements.findById(event.announcement());
        DataProduct product = announcement.product();
        News news = new News(
                NewsKind.ANNOUNCED,
                "%s announces something about %s".formatted(people.displayName(announcement.author()), product.name()),
                "/products/" + product.path() + "/announcements",
                announcement.id());
        Set<String> told = readers(product);
        told.remove(announcement.author());
        told.forEach(person -> notifications.tell(person, news));
    }

    private Set<String> readers(DataProduct product) {
        Set<String> readers = new TreeSet<>();
        agreements.openFromRequests(product).stream()
                .map(Agreement::holder)
                .distinct()
                .forEach(holder -> readers.addAll(principals.people(holder)));
        readers.addAll(whoMaySee.among(followers.of(product), product));
        return readers;
    }
}
