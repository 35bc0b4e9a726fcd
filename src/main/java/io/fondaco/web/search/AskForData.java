package io.fondaco.web.search;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom to ask where nothing was found: the teams that own products in a domain. */
@ApplicationScoped
class AskForData {

    private final DataProducts products;
    private final Teams teams;

    AskForData(DataProducts products, Teams teams) {
        this.products = products;
        this.teams = teams;
    }

    /** One link for each of these domains in which the viewer may know a product. */
    List<AskFor> of(Person viewer, Set<String> domains, String words) {
        return products.visibleTo(viewer).stream()
                .filter(product ->
                        domains.isEmpty() || domains.contains(product.domain().slug()))
                .collect(Collectors.groupingBy(
                        DataProduct::domain, Collectors.mapping(DataProduct::ownerTeam, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(entry -> new AskFor(entry.getKey().name(), href(entry.getKey(), entry.getValue(), words)))
                .sorted(Comparator.comparing(AskFor::domain))
                .toList();
    }

    private String href(Domain domain, Set<String> owners, String words) {
        String addresses = teams.list("slug in ?1", owners).stream()
                .filter(Team::hasMailAddress)
                .map(team -> encoded(team.contact()).replace("%40", "@"))
                .sorted()
                .collect(Collectors.joining(","));
        return addresses.isEmpty()
                ? "/domains/" + domain.slug()
                : "mailto:" + addresses + "?subject="
                        + encoded(words.isEmpty() ? "Data wanted" : "Data wanted: " + words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
