package io.fondaco.web.search;

import io.fondaco.common.Page;
import io.fondaco.search.FacetGroup;
import io.fondaco.search.ProductSearch;
import io.fondaco.search.Sorting;
import io.fondaco.search.index.Freshness;
import io.fondaco.web.PageNumber;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address says: words, filters, order and page. Values that mean nothing are left out and named.
 *
 * @param domains the chosen domains, with all below them
 * @param unknown the values that mean nothing
 */
record SearchParameters(
        String text,
        Map<FacetGroup, List<Option>> chosen,
        Set<String> domains,
        Set<String> tags,
        Option sorting,
        int page,
        List<String> unknown) {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_VALUES = 50;

    static SearchParameters of(MultivaluedMap<String, String> query, Options options) {
        requireFew(query);
        List<String> unknown = new ArrayList<>();
        Map<FacetGroup, List<Option>> chosen = new EnumMap<>(FacetGroup.class);
        for (FacetGroup group : FacetGroup.values()) {
            List<Option> known = new ArrayList<>();
            for (String value : values(query, Options.parameter(group))) {
                options.find(group, value).ifPresentOrElse(known::add, () -> unknown.add(value));
            }
            chosen.put(group, known);
        }
        String text = query.getFirst("q") == null ? "" : query.getFirst("q").strip();
        return new SearchParameters(
                text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                chosen,
                chosen.get(FacetGroup.DOMAIN).stream()
                        .flatMap(domain -> options.domains().withAllBelow(domain.value()).stream())
                        .collect(Collectors.toSet()),
                values(query, "tag"),
                sorting(values(query, "sort"), unknown),
                query.getFirst("page") == null ? 1 : PageNumber.of(query.getFirst("page")),
                List.copyOf(unknown));
    }

    private static Set<String> values(MultivaluedMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Option sorting(Collection<String> values, List<String> unknown) {
        Option sorting = Options.SORTING.getFirst();
        for (String value : values) {
            sorting = Options.in(Options.SORTING, value).orElse(sorting);
            if (Options.in(Options.SORTING, value).isEmpty()) {
                unknown.add(value);
            }
        }
        return sorting;
    }

    /** Each value is looked for by itself, so an address with hundreds of them would take its time. */
    private static void requireFew(MultivaluedMap<String, String> query) {
        if (query.values().stream().mapToInt(List::size).sum() > MOST_VALUES) {
            throw new BadRequestException("Too many values");
        }
    }

    ProductSearch search() {
        return search(page, Page.SIZE);
    }

    ProductSearch search(int page, int size) {
        Map<FacetGroup, Set<String>> values = new EnumMap<>(FacetGroup.class);
        chosen.forEach((group, options) ->
                values.put(group, options.stream().map(Option::value).collect(Collectors.toSet())));
        values.put(FacetGroup.DOMAIN, domains);
        values.computeIfPresent(
                FacetGroup.FRESH,
                (_, chosenOnes) -> chosenOnes.stream()
                        .flatMap(each -> Freshness.valueOf(each).within().stream())
                        .collect(Collectors.toSet()));
        Set<String> owners = values.get(FacetGroup.OWNER);
        return new ProductSearch(text, values, tags, owners, Sorting.valueOf(sorting.value()), page, size);
    }

    /** Whether any filter is set. */
    public boolean filtered() {
        return !tags.isEmpty() || chosen.values().stream().anyMatch(options -> !options.isEmpty());
    }

    /** The address of the first page of this list. */
    ListAddress address() {
        List<ListAddress.Parameter> parameters = new ArrayList<>();
        if (!text.isEmpty()) {
            parameters.add(new ListAddress.Parameter("q", text));
        }
        chosen.forEach((group, options) -> options.forEach(
                option -> parameters.add(new ListAddress.Parameter(Options.parameter(group), option.parameter()))));
        tags.forEach(tag -> parameters.add(new ListAddress.Parameter("tag", tag)));
        if (!sorting.equals(Options.SORTING.getFirst())) {
            parameters.add(new ListAddress.Parameter("sort", sorting.parameter()));
        }
        return new ListAddress(parameters);
    }
}
