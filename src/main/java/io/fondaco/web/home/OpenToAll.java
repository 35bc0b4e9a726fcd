package io.fondaco.web.home;

import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.OpenProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval.Applicant.OnePerson;
import io.fondaco.search.ProductCounts;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds products that somebody may read without waiting for anybody: a rule approves, or nothing is granted at all. */
@ApplicationScoped
class OpenToAll {

    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 20;

    /** A policy may change without a product: then the page is this much behind. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /**
     * A product that the viewer may read without waiting for anybody.
     *
     * @param people how many used it in 30 days
     * @param connects whether nothing has to be asked for, as whoever reaches its catalog reads it
     */
    record OpenProduct(DataProduct product, long people, boolean connects) {

        /** What it is for the viewer. */
        public Badge badge() {
            return Badges.badge(connects ? AccessState.OPEN : AccessState.AT_ONCE);
        }
    }

    private record Kept(long generation, Instant at, Map<UUID, ApprovalPolicy> policies) {}

    private final Policies policies;
    private final OpenProducts openProducts;
    private final DataProducts products;
    private final AccessStatuses statuses;
    private final Popularities popularities;
    private final ProductCounts counts;
    private final Clock clock;

    private volatile @Nullable Kept last;

    OpenToAll(
            Policies policies,
            OpenProducts openProducts,
            DataProducts products,
            AccessStatuses statuses,
            Popularities popularities,
            ProductCounts counts,
            Clock clock) {
        this.policies = policies;
        this.openProducts = openProducts;
        this.products = products;
        this.statuses = statuses;
        this.popularities = popularities;
        this.counts = counts;
        this.clock = clock;
    }

    /** Three of them, those first that most people use. */
    List<OpenProduct> of(Person viewer, List<MostUsed> mostUsed) {
        List<DataProduct> visible = products.visibleAmong(viewer, candidates(viewer, mostUsed));
        if (visible.isEmpty()) {
            return List.of();
        }
        Map<UUID, AccessStatus> known = statuses.of(viewer, visible);
        Map<DataProduct, Popularity> use = popularities.of(visible.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        product ->
                                product.ports().stream().map(OutputPort::object).toList())));
        return visible.stream()
                .filter(product -> isOpen(known.get(product.id())))
                .map(product -> new OpenProduct(
                        product,
                        use.get(product).people(),
                        known.get(product.id()).state() == AccessState.OPEN))
                .sorted(Comparator.comparing((OpenProduct open) -> -open.people())
                        .thenComparing(open -> open.product().name()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean isOpen(AccessStatus status) {
        return status.obstacles().isEmpty()
                && (status.state() == AccessState.AT_ONCE || status.state() == AccessState.OPEN);
    }

    private Set<UUID> candidates(Person viewer, List<MostUsed> mostUsed) {
        Map<String, Set<String>> domains = new HashMap<>();
        OnePerson applicant = new OnePerson(viewer.teams());
        Map<UUID, ApprovalPolicy> automatic = automatic();
        Stream<UUID> first = mostUsed.stream().map(MostUsed::product).filter(automatic::containsKey);
        return Stream.of(first, automatic.keySet().stream().sorted())
                .flatMap(Function.identity())
                .distinct()
                .filter(product -> automatic.get(product).mayAsk(viewer)
                        && !automatic
                                .get(product)
                                .automaticFor(
                                        applicant, domain -> domains.computeIfAbsent(domain, products::ownerTeamsIn))
                                .isEmpty())
                .limit(LOOKED_AT)
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(),
                        ids -> Stream.concat(ids.stream(), openProducts.some(LOOKED_AT).stream())
                                .collect(Collectors.toSet())));
    }

    private Map<UUID, ApprovalPolicy> automatic() {
        long generation = counts.generation();
        Instant now = clock.instant();
        Kept known = last;
        if (known == null
                || known.generation() != generation
                || known.at().plus(KEPT_FOR).isBefore(now)) {
            known = new Kept(generation, now, policies.automatic());
            last = known;
        }
        return known.policies();
    }
}
