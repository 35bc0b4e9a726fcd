package io.fondaco.web.search;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of one list of products: everything that was chosen, and so a link that others can use. */
record ListAddress(List<Parameter> parameters) {

    /** One name and value of the query. */
    record Parameter(String name, String value) {}

    ListAddress {
        parameters = List.copyOf(parameters);
    }

    ListAddress without(String name, String value) {
        return keep(each -> !(each.name().equals(name) && each.value().equals(value)));
    }

    ListAddress without(String name) {
        return keep(each -> !each.name().equals(name));
    }

    ListAddress with(String name, String value) {
        return new ListAddress(Stream.concat(without(name).parameters.stream(), Stream.of(new Parameter(name, value)))
                .toList());
    }

    private ListAddress keep(Predicate<Parameter> kept) {
        return new ListAddress(parameters.stream().filter(kept).toList());
    }

    MultivaluedMap<String, String> values() {
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        parameters.forEach(each -> values.add(each.name(), each.value()));
        return values;
    }

    /** The address of the page. */
    public String page() {
        return at("/products");
    }

    /** The address of the same list as a table. */
    public String csv() {
        return at("/products.csv");
    }

    /** The address up to the page's number. */
    public String pages() {
        return page() + (parameters.isEmpty() ? "?" : "&");
    }

    private String at(String path) {
        String query = parameters.stream()
                .map(each -> each.name() + "=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
