package io.fondaco.web.home;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What concerns one person today: access that ends, requests that wait, new versions of what they can read. */
@ApplicationScoped
class HomeItems {

    private static final Duration NEW = Duration.ofDays(30);

    private final AccessStatuses standings;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final Clock clock;

    HomeItems(AccessStatuses standings, AccessRequests requests, Agreements agreements, Clock clock) {
        this.standings = standings;
        this.requests = requests;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** Whether this person never asked for anything. */
    boolean isNew(Person viewer) {
        return requests.of(viewer).isEmpty() && agreements.of(viewer).isEmpty();
    }

    /** The lines, by the name of the product. */
    List<HomeItem> of(Person viewer, List<DataProduct> visible) {
        List<DataProduct> touched = touched(viewer, visible);
        Map<UUID, AccessStatus> standing = standings.of(viewer, touched);
        return touched.stream()
                .flatMap(product -> matter(product, standing.get(product.id())).stream())
                .toList();
    }

    private List<DataProduct> touched(Person viewer, List<DataProduct> visible) {
        Map<UUID, DataProduct> byId = new LinkedHashMap<>();
        Stream.concat(
                        requests.of(viewer).stream().map(AccessRequest::product),
                        agreements.of(viewer).stream()
                                .map(agreement -> agreement.port().product()))
                .forEach(product -> byId.put(product.id(), product));
        return visible.stream()
                .filter(product -> byId.containsKey(product.id()))
                .toList();
    }

    private Optional<HomeItem> matter(DataProduct product, AccessStatus standing) {
        String page = "/products/" + product.path();
        Badge badge = Badges.badge(standing.state());
        return switch (standing.state()) {
            case ENDING -> Optional.of(new HomeItem(badge, product.name(), page, "ends" + lastDay(standing)));
            case REQUESTED ->
                standing.waiting()
                        .map(request -> new HomeItem(
                                badge,
                                product.name(),
                                "/requests/" + request.id(),
                                "request sent " + Formats.day(request.sentAt())));
            case SETTING_UP -> Optional.of(new HomeItem(badge, product.name(), page, "approved, a moment more"));
            case FAILED ->
                Optional.of(new HomeItem(badge, product.name(), page, "approved, but Trino did not take the grant"));
            case UNREADABLE -> Optional.of(new HomeItem(badge, product.name(), page, "nobody can read it now"));
            case GRANTED, OWNER, OPEN -> newVersion(product, page);
            case NONE, UNSEEN, EXPIRED, REVOKED -> Optional.empty();
        };
    }

    private Optional<HomeItem> newVersion(DataProduct product, String page) {
        Instant since = clock.instant().minus(NEW);
        return product.versions().stream()
                .findFirst()
                .filter(version ->
                        version.publishedAt().isAfter(since) && !version.note().isBlank())
                .map(version -> new HomeItem(
                        new Badge("New version", "git-branch", ""),
                        product.name() + " " + version.number(),
                        page,
                        version.note()));
    }

    private static String lastDay(AccessStatus standing) {
        return Optional.ofNullable(standing.agreement())
                .flatMap(Agreement::lastDay)
                .map(day -> " on " + Formats.day(day))
                .orElse(" soon");
    }
}
