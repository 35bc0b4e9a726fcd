package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.common.Day;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Formats;
import io.fondaco.web.access.request.RequestView;
import io.fondaco.web.access.request.RequestViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what one person asked for and may read. */
@ApplicationScoped
class MyAccess {

    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST_OWNED = 100;

    /** @param leftOut how many products the person owns, or decides for, that are left out */
    record FirstHeld(List<HeldAccess> held, long leftOut) {}

    private final AccessRequests requests;
    private final Agreements agreements;
    private final DataProducts products;
    private final AccessStatuses statuses;
    private final GivenNames givenNames;
    private final RequestViews views;
    private final Clock clock;

    MyAccess(
            AccessRequests requests,
            Agreements agreements,
            DataProducts products,
            AccessStatuses statuses,
            GivenNames givenNames,
            RequestViews views,
            Clock clock) {
        this.requests = requests;
        this.agreements = agreements;
        this.products = products;
        this.statuses = statuses;
        this.givenNames = givenNames;
        this.views = views;
        this.clock = clock;
    }

    /** Requests that brought no access yet: those that wait, and those that ended so in the last 30 days. */
    List<RequestView> requests(Person person) {
        return requests.of(person).stream()
                .filter(this::openOrRecent)
                .map(request -> views.of(person, request, 0))
                .toList();
    }

    private boolean openOrRecent(AccessRequest request) {
        return request.state() != RequestState.APPROVED
                && request.closedAt()
                        .map(at -> at.isAfter(clock.instant().minus(RECENT)))
                        .orElse(true);
    }

    /**
     * Products that the person may read, could read, or owns, by name; of those owned only the first, where so many are.
     *
     * @param decides whether there may be any that the person owns, or decides for
     */
    FirstHeld firstHeld(Person person, boolean decides) {
        List<DataProduct> decided = decides ? products.decidedBy(person, MOST_OWNED) : List.of();
        long leftOut = decided.size() < MOST_OWNED ? 0 : products.countDecidedBy(person) - MOST_OWNED;
        return new FirstHeld(held(person, decided), leftOut);
    }

    private List<HeldAccess> held(Person person, List<DataProduct> decided) {
        Set<UUID> agreed = Set.copyOf(agreements.productsOf(person));
        List<DataProduct> visible = Stream.concat(products.visibleAmong(person, agreed).stream(), decided.stream())
                .distinct()
                .sorted(Comparator.comparing(DataProduct::name))
                .toList();
        return of(person, visible);
    }

    /** Those of these products that the person may read, could read, or owns, in the same order. */
    List<HeldAccess> of(Person person, List<DataProduct> visible) {
        Map<UUID, AccessStatus> known = statuses.of(person, visible);
        GivenNames.Names names = givenNames.of(known.values().stream()
                .flatMap(status -> Stream.ofNullable(status.agreement()))
                .toList());
        return visible.stream()
                .map(product -> held(person, product, known.get(product.id()), names))
                .filter(each -> each.status().state() == AccessState.OWNER
                        || each.agreement().isPresent())
                .toList();
    }

    private HeldAccess held(Person person, DataProduct product, AccessStatus status, GivenNames.Names names) {
        Optional<Agreement> agreement = Optional.ofNullable(status.agreement());
        boolean ending = status.state() == AccessState.ENDING || status.state() == AccessState.TAKEN_AWAY_SOON;
        return new HeldAccess(
                product,
                status,
                agreement
                        .filter(_ -> ending)
                        .flatMap(Agreement::lastDay)
                        .map(day -> Formats.daysLeft(day, Day.today(clock)))
                        .orElse(""),
                agreement.map(names::team).orElse(""),
                agreement.map(names::by).orElse(""),
                agreement.map(each -> names.takenAway(each, person.name())).orElse(""));
    }
}
