package io.fondaco.web.publish.source;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a search for tables found, by the schema in which it lies. */
public record FoundTables(List<Group> groups, int count) {

    /** Nothing was looked for. */
    static final FoundTables NONE = new FoundTables(List.of(), 0);

    /** The tables of one schema. */
    public record Group(String place, List<Row> rows) {}

    /**
     * One table or view.
     *
     * @param full its whole name
     * @param name its own name
     * @param chosen whether it is shown beside the list
     * @param products those that offer it already
     */
    public record Row(String full, String name, boolean chosen, List<DataProduct> products) {}

    static FoundTables of(List<QualifiedName> names, String chosen, Map<QualifiedName, List<DataProduct>> products) {
        Map<String, List<Row>> byPlace = new LinkedHashMap<>();
        for (QualifiedName name : names) {
            byPlace.computeIfAbsent(name.place(), key -> new ArrayList<>())
                    .add(new Row(
                            name.toString(),
                            name.object(),
                            name.toString().equals(chosen),
                            products.getOrDefault(name, List.of())));
        }
        return new FoundTables(
                byPlace.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                names.size());
    }
}
