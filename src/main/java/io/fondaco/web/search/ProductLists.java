package io.fondaco.web.search;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.organisation.Teams;
import io.fondaco.search.FacetGroup;
import io.fondaco.search.Hit;
import io.fondaco.search.ListedProducts;
import io.fondaco.search.ProductIndex;
import io.fondaco.search.ProductSearch;
import io.fondaco.search.SearchAnswer;
import io.fondaco.search.rank.Why;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.access.status.NextAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the list of products that an address asks for. */
@ApplicationScoped
public class ProductLists {

    private final ProductIndex index;
    private final DataProducts products;
    private final ListedProducts listed;
    private final KeptOptions options;
    private final Teams teams;
    private final RowFacts facts;
    private final AskForData askForData;

    ProductLists(
            ProductIndex index,
            DataProducts products,
            ListedProducts listed,
            KeptOptions options,
            Teams teams,
            RowFacts facts,
            AskForData askForData) {
        this.index = index;
        this.products = products;
        this.listed = listed;
        this.options = options;
        this.teams = teams;
        this.facts = facts;
        this.askForData = askForData;
    }

    ListView show(Person viewer, MultivaluedMap<String, String> query, boolean openFilters) {
        products.onlyRead();
        Options known = options.get();
        SearchParameters choices = SearchParameters.of(query, known);
        SearchAnswer answer = index.search(viewer, choices.search());
        Chip suggestion = answer.suggestion()
                .map(words -> suggested(viewer, choices, words))
                .orElse(null);
        return new ListView(
                choices,
                rows(viewer, answer.hits(), explains(viewer, query) ? choices.search() : null),
                new Facets(known, choices, answer).list(),
                answer.hits().total() == 0 && !choices.filtered() ? List.of() : chips(choices),
                answer.hits().total() == 0 ? dropped(viewer, choices, known) : List.of(),
                answer.hits().total() == 0 ? asks(viewer, choices) : List.of(),
                suggestion,
                answer.near(),
                viewer.platformAdmin(),
                index.complete(),
                openFilters);
    }

    /** The first page of the products that one filter leaves. */
    public ListView filtered(Person viewer, String filter, String value) {
        MultivaluedHashMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle(filter, value);
        return show(viewer, query, false);
    }

    /** The platform team sees why products are found. */
    private static boolean explains(Person viewer, MultivaluedMap<String, String> query) {
        return viewer.platformAdmin() && "true".equals(query.getFirst("why"));
    }

    private Page<ProductRow> rows(Person viewer, Page<Hit> hits, @Nullable ProductSearch explained) {
        Map<UUID, ListedProducts.Row> visible =
                listed.among(viewer, hits.items().stream().map(Hit::product).toList()).stream()
                        .collect(Collectors.toMap(ListedProducts.Row::id, Function.identity()));
        Map<UUID, ListedAccess> access = index.states(viewer, visible.values());
        RowFacts.Known known = facts.of(visible.keySet());
        Map<UUID, Why> reasons = explained == null ? Map.of() : index.reasons(viewer, explained, visible.keySet());
        List<ProductRow> rows = hits.items().stream()
                .filter(hit -> visible.containsKey(hit.product()))
                .map(hit -> row(
                        hit,
                        visible.get(hit.product()),
                        access.get(hit.product()),
                        new Shown(
                                known.use(hit.product()),
                                known.quality(hit.product()),
                                Optional.ofNullable(reasons.get(hit.product()))
                                        .map(WhyText::of)
                                        .orElse(null))))
                .toList();
        return new Page<>(rows, hits.number(), hits.size(), hits.total());
    }

    private record Shown(
            Popularity use,
            @Nullable Badge quality,
            @Nullable WhyText why) {}

    private static ProductRow row(Hit hit, ListedProducts.Row product, ListedAccess access, Shown shown) {
        return new ProductRow(
                product.path(),
                hit.name(),
                product.domain(),
                product.domainName(),
                product.owner(),
                product.version(),
                hit.summary(),
                hit.columns(),
                product.status() == ProductStatus.ACTIVE ? null : Badges.badge(product.status()),
                (int) product.datasets(),
                hit.tags(),
                product.freshAt(),
                Badges.badge(access.told()),
                NextAction.of(product.path(), product.status(), access).orElse(null),
                shown.use(),
                shown.quality(),
                shown.why());
    }

    /** The filters stay if they leave something of what is suggested. */
    private Chip suggested(Person viewer, SearchParameters choices, String words) {
        boolean fits = index.count(viewer, choices.search().withText(words)) > 0;
        ListAddress kept = fits ? choices.address() : new ListAddress(List.of());
        return new Chip("", words, kept.with("q", words));
    }

    private List<Chip> chips(SearchParameters choices) {
        return choices.address().parameters().stream()
                .filter(each -> !each.name().equals("sort"))
                .map(each -> new Chip(
                        each.name(), label(each, choices), choices.address().without(each.name(), each.value())))
                .toList();
    }

    private String label(ListAddress.Parameter parameter, SearchParameters choices) {
        return switch (parameter.name()) {
            case "q" -> "“" + parameter.value() + "”";
            case "tag" -> "#" + parameter.value();
            case "owner" -> teams.displayName(parameter.value());
            default ->
                choices.chosen().entrySet().stream()
                        .filter(group -> Options.parameter(group.getKey()).equals(parameter.name()))
                        .flatMap(group -> group.getValue().stream())
                        .filter(option -> option.parameter().equals(parameter.value()))
                        .findFirst()
                        .map(Option::label)
                        .orElse(parameter.value());
        };
    }

    private List<AskFor> asks(Person viewer, SearchParameters choices) {
        Set<String> domains = choices.chosen().get(FacetGroup.DOMAIN).stream()
                .map(Option::value)
                .collect(Collectors.toSet());
        return askForData.of(viewer, domains, choices.text());
    }

    /** Filters without which something would be found, with how much. */
    private List<Chip> dropped(Person viewer, SearchParameters choices, Options known) {
        return chips(choices).stream()
                .filter(chip -> !chip.group().equals("q"))
                .filter(chip -> index.count(
                                viewer,
                                SearchParameters.of(chip.address().values(), known)
                                        .search())
                        > 0)
                .toList();
    }
}
