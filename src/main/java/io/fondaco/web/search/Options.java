package io.fondaco.web.search;

import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import io.fondaco.product.organisation.Domains;
import io.fondaco.search.FacetGroup;
import io.fondaco.search.Sorting;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.Freshness;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be chosen in each group of filters. */
record Options(Map<FacetGroup, List<Option>> byGroup, DomainTree domains) {

    private static final List<Option> ACCESS = List.of(
            new Option("granted", AccessGroup.HELD.name(), "I have access"),
            new Option("open", AccessGroup.OPEN.name(), "Open to all"),
            new Option("none", AccessGroup.REQUESTABLE.name(), "I can request"),
            new Option("requested", AccessGroup.REQUESTED.name(), "Requested"),
            new Option("expired", AccessGroup.EXPIRED.name(), "Ended"));
    private static final List<Option> STATUS = List.of(
            new Option("published", ProductStatus.ACTIVE.name(), "Published"),
            new Option("draft", ProductStatus.DRAFT.name(), "Draft"),
            new Option("proposed", ProductStatus.PROPOSED.name(), "Proposed"),
            new Option("deprecated", ProductStatus.DEPRECATED.name(), "Deprecated"),
            new Option("retired", ProductStatus.RETIRED.name(), "Retired"));
    private static final List<Option> TIERS = Arrays.stream(Tier.values())
            .map(tier -> new Option(lower(tier), tier.name(), label(tier)))
            .toList();
    private static final List<Option> FRESH = List.of(
            new Option("1d", Freshness.DAY.name(), "1 day"),
            new Option("7d", Freshness.WEEK.name(), "7 days"),
            new Option("30d", Freshness.MONTH.name(), "30 days"));
    private static final List<Option> PERSONAL_DATA =
            List.of(new Option("no", "no", "No personal data"), new Option("yes", "yes", "Has personal data"));
    static final List<Option> SORTING = List.of(
            new Option("best", Sorting.BEST_MATCH.name(), "Best match"),
            new Option("used", Sorting.MOST_USED.name(), "Most used"),
            new Option("newest", Sorting.NEWEST_VERSION.name(), "Newest version"),
            new Option("name", Sorting.NAME.name(), "Name"));

    static Options of(List<Domains.Named> domains) {
        Map<FacetGroup, List<Option>> groups = new EnumMap<>(FacetGroup.class);
        DomainTree tree = new DomainTree(domains);
        groups.put(
                FacetGroup.DOMAIN,
                tree.inOrder().stream()
                        .map(domain -> new Option(domain.slug(), domain.slug(), domain.name()))
                        .toList());
        groups.put(FacetGroup.ACCESS, ACCESS);
        groups.put(FacetGroup.STATUS, STATUS);
        groups.put(FacetGroup.TIER, TIERS);
        groups.put(FacetGroup.FRESH, FRESH);
        groups.put(FacetGroup.PERSONAL_DATA, PERSONAL_DATA);
        groups.put(FacetGroup.OWNER, List.of());
        return new Options(groups, tree);
    }

    static String label(Tier tier) {
        return tier.name().charAt(0) + lower(tier).substring(1);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String parameter(FacetGroup group) {
        return group == FacetGroup.PERSONAL_DATA ? "pii" : lower(group);
    }

    static String label(FacetGroup group) {
        return switch (group) {
            case DOMAIN -> "Domain";
            case ACCESS -> "My access";
            case STATUS -> "Status";
            case TIER -> "Tier";
            case FRESH -> "Fresh within";
            case PERSONAL_DATA -> "Personal data";
            case OWNER -> "Owner";
        };
    }

    /** Which teams own something is known to the index alone, so any may be chosen. */
    Optional<Option> find(FacetGroup group, String parameter) {
        if (group == FacetGroup.OWNER) {
            return Optional.of(new Option(parameter, parameter, parameter));
        }
        return in(byGroup.get(group), parameter);
    }

    static Optional<Option> in(List<Option> options, String parameter) {
        return options.stream()
                .filter(option -> option.parameter().equals(parameter))
                .findFirst();
    }
}
