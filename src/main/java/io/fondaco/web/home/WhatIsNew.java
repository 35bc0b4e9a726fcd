package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.search.NewestVersions;
import io.fondaco.search.NewestVersions.Newest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is new: products and their versions for everybody, news for one person. */
@ApplicationScoped
class WhatIsNew {

    private static final int SHOWN = 5;
    private static final Duration NEW = Duration.ofDays(90);

    /** What stands on the page by itself, as something to do. */
    private static final Set<NewsKind> TOLD_ABOVE =
            EnumSet.of(NewsKind.ASKED, NewsKind.REMINDED, NewsKind.REVIEW, NewsKind.ENDS_SOON, NewsKind.QUESTION);

    /** Something that is new: what, a line about it, and since when. */
    record NewThing(String title, String href, String about, Instant at) {}

    private final NewestVersions newest;
    private final Notifications notifications;
    private final DataProducts products;
    private final Clock clock;

    WhatIsNew(NewestVersions newest, Notifications notifications, DataProducts products, Clock clock) {
        this.newest = newest;
        this.notifications = notifications;
        this.products = products;
        this.clock = clock;
    }

    /** New products and new versions that the viewer may know, newest first. */
    List<NewThing> newAndChanged(Person viewer) {
        Instant since = clock.instant().minus(NEW);
        List<Newest> lately = newest.list().stream()
                .filter(version -> version.publishedAt().isAfter(since))
                .toList();
        Set<UUID> restricted =
                lately.stream().filter(Newest::restricted).map(Newest::product).collect(Collectors.toSet());
        Set<UUID> shown = restricted.isEmpty()
                ? Set.of()
                : products.visibleAmong(viewer, restricted).stream()
                        .map(DataProduct::id)
                        .collect(Collectors.toSet());
        return lately.stream()
                .filter(version -> !version.restricted() || shown.contains(version.product()))
                .limit(SHOWN)
                .map(WhatIsNew::of)
                .toList();
    }

    private static NewThing of(Newest version) {
        String page = "/products/" + version.path();
        return version.versions() == 1
                ? new NewThing(
                        version.name(),
                        page,
                        "New · %s · %s".formatted(version.domain(), version.summary()),
                        version.publishedAt())
                : new NewThing(
                        version.name() + " " + version.number(),
                        page + "/versions",
                        version.note().isBlank() ? "New version" : version.note(),
                        version.publishedAt());
    }

    /** News for this person that they have not read, newest first, but for what stands on the page as something to do. */
    List<NewThing> unread(Person viewer) {
        return notifications.unread(viewer, TOLD_ABOVE, SHOWN).stream()
                .map(news -> new NewThing(news.subject(), "/notifications/" + news.id(), "", news.createdAt()))
                .toList();
    }
}
