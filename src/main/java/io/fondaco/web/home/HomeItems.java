package io.fondaco.web.home;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What concerns one person today: access that ends, requests that wait, new versions of what they can read. */
@ApplicationScoped
class HomeItems {

    private static final Duration NEW = Duration.ofDays(30);

    /**
     * What one person sees.
     *
     * @param newcomer whether they never asked for anything
     */
    record Listed(List<HomeItem> items, boolean newcomer) {}

    private final AccessStatuses statuses;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final DataProducts products;
    private final Clock clock;

    HomeItems(
            AccessStatuses statuses,
            AccessRequests requests,
            Agreements agreements,
            DataProducts products,
            Clock clock) {
        this.statuses = statuses;
        this.requests = requests;
        this.agreements = agreements;
        this.products = products;
        this.clock = clock;
    }

    /** The lines, by the name of the product. */
    Listed of(Person viewer) {
        Set<UUID> touched = new HashSet<>(requests.productsOf(viewer));
        touched.addAll(agreements.productsOf(viewer));
        List<DataProduct> visible = products.visibleAmong(viewer, touched).stream()
                .filter(product -> product.status().isPublic())
                .sorted(Comparator.comparing(DataProduct::name))
                .toList();
        Map<UUID, AccessStatus> statusOf = statuses.of(viewer, visible);
        return new Listed(
                visible.stream()
                        .flatMap(product -> item(product, statusOf.get(product.id())).stream())
                        .toList(),
                touched.isEmpty());
    }

    private Optional<HomeItem> item(DataProduct product, AccessStatus status) {
        String page = "/products/" + product.path();
        Badge badge = Badges.badge(status);
        if (status.question().isPresent()) {
            return status.request()
                    .map(request -> new HomeItem(
                            badge, product.name(), "/requests/" + request + "#talk", "your answer is waited for"));
        }
        return switch (status.state()) {
            case ENDING -> Optional.of(new HomeItem(badge, product.name(), page, "ends" + lastDay(status)));
            case REQUESTED, QUESTION ->
                status.waiting()
                        .map(request -> new HomeItem(
                                badge,
                                product.name(),
                                "/requests/" + request.id(),
                                "request sent " + Formats.day(request.sentAt())));
            case TAKEN_AWAY_SOON ->
                Optional.of(new HomeItem(badge, product.name(), page, "an owner takes it away soon"));
            case SETTING_UP -> Optional.of(new HomeItem(badge, product.name(), page, "approved, a moment more"));
            case FAILED ->
                Optional.of(new HomeItem(badge, product.name(), page, "approved, but Trino did not take the grant"));
            case UNREADABLE -> Optional.of(new HomeItem(badge, product.name(), page, "nobody can read it now"));
            case GRANTED, OWNER, OPEN -> newVersion(product, page);
            case NONE, AT_ONCE, OTHERS_ASK, UNSEEN, EXPIRED, GIVEN_BACK, REVOKED -> Optional.empty();
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

    private static String lastDay(AccessStatus status) {
        return Optional.ofNullable(status.agreement())
                .flatMap(Agreement::lastDay)
                .map(day -> " on " + Formats.day(day))
                .orElse(" soon");
    }
}
