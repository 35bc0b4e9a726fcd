package io.fondaco.web.search;

import io.fondaco.search.FacetGroup;
import io.fondaco.search.SearchAnswer;
import io.fondaco.search.index.Freshness;
import io.fondaco.web.search.Facet.FacetValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The groups of filters beside a list, with what each value would leave. */
final class Facets {

    private static final int MOST_OWNERS = 24;

    private final Options options;
    private final SearchParameters choices;
    private final SearchAnswer answer;

    Facets(Options options, SearchParameters choices, SearchAnswer answer) {
        this.options = options;
        this.choices = choices;
        this.answer = answer;
    }

    List<Facet> list() {
        List<Facet> facets = new ArrayList<>();
        for (FacetGroup group : FacetGroup.values()) {
            if (group == FacetGroup.OWNER) {
                facets.add(Facet.of("tag", "Tag", tags()));
            }
            facets.add(Facet.of(Options.parameter(group), Options.label(group), values(group)));
        }
        return facets.stream().filter(facet -> !facet.top().isEmpty()).toList();
    }

    private List<FacetValue> values(FacetGroup group) {
        return switch (group) {
            case DOMAIN ->
                options.byGroup().get(group).stream().map(this::domain).toList();
            case OWNER -> owners();
            case FRESH -> options.byGroup().get(group).stream().map(this::fresh).toList();
            case ACCESS, STATUS, TIER, PERSONAL_DATA ->
                options.byGroup().get(group).stream()
                        .map(option -> new FacetValue(
                                option.parameter(),
                                option.label(),
                                count(group, option.value()),
                                isChosen(group, option)))
                        .toList();
        };
    }

    /** What is a day old is a week old at most as well. */
    private FacetValue fresh(Option option) {
        long count = Freshness.valueOf(option.value()).within().stream()
                .mapToLong(each -> count(FacetGroup.FRESH, each))
                .sum();
        return new FacetValue(option.parameter(), option.label(), count, isChosen(FacetGroup.FRESH, option));
    }

    private FacetValue domain(Option option) {
        long count = options.domains().withAllBelow(option.value()).stream()
                .mapToLong(domain -> count(FacetGroup.DOMAIN, domain))
                .sum();
        boolean below = options.domains().depth(option.value()) > 0;
        return new FacetValue(option.parameter(), option.label(), count, isChosen(FacetGroup.DOMAIN, option), below);
    }

    private List<FacetValue> owners() {
        Map<String, Long> counts = answer.counts().get(FacetGroup.OWNER);
        List<FacetValue> owners = new ArrayList<>();
        choices.chosen().get(FacetGroup.OWNER).stream()
                .filter(option -> !counts.containsKey(option.value()))
                .forEach(option -> owners.add(new FacetValue(option.value(), option.label(), 0, true)));
        counts.forEach((team, count) -> owners.add(new FacetValue(
                team,
                answer.owners().getOrDefault(team, team),
                count,
                isChosen(FacetGroup.OWNER, new Option(team, team, team)))));
        return commonest(owners).stream().limit(MOST_OWNERS).toList();
    }

    private List<FacetValue> tags() {
        Set<String> all = new TreeSet<>(answer.tags().keySet());
        all.addAll(choices.tags());
        return commonest(all.stream()
                .map(tag -> new FacetValue(
                        tag,
                        tag,
                        answer.tags().getOrDefault(tag, 0L),
                        choices.tags().contains(tag)))
                .toList());
    }

    /** Chosen ones first, so that none is left out; then those with the most products. */
    private static List<FacetValue> commonest(List<FacetValue> values) {
        return values.stream()
                .sorted(Comparator.comparing(FacetValue::chosen)
                        .thenComparing(FacetValue::count)
                        .reversed()
                        .thenComparing(FacetValue::label))
                .toList();
    }

    private boolean isChosen(FacetGroup group, Option option) {
        return choices.chosen().get(group).contains(option);
    }

    private long count(FacetGroup group, String value) {
        return answer.counts().get(group).getOrDefault(value, 0L);
    }
}
