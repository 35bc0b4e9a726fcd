package io.fondaco.web.product;

import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.TrinoConfig;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.ShortNames;
import io.fondaco.identity.Person;
import io.fondaco.product.standard.CustomProperties.ExampleQuery;
import io.fondaco.web.product.tool.Connection;
import io.fondaco.web.product.tool.TrinoAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells people how to reach datasets in Trino. */
@ApplicationScoped
public class Connections {

    /** A query to begin with, and what it shows. */
    record Example(String title, String sql) {}

    private final Map<String, ClusterConfig> clusters;

    Connections(TrinoConfig config) {
        this.clusters = config.byName();
    }

    Connection of(Person person, DatasetSchema dataset) {
        return of(person.name(), dataset);
    }

    Connection of(String user, DatasetSchema dataset) {
        return new Connection(address(dataset.name().cluster()), user, dataset.name());
    }

    /** Where people reach the main cluster. */
    public TrinoAddress mainAddress() {
        return address(QualifiedName.MAIN_CLUSTER);
    }

    /** A port may name a cluster that is not configured any more: then the main one stands in for it. */
    private TrinoAddress address(String cluster) {
        ClusterConfig config = clusters.getOrDefault(cluster, clusters.get(QualifiedName.MAIN_CLUSTER));
        return TrinoAddress.of(config.peopleUrl().orElse(config.url()));
    }

    String jdbc(Person person, DatasetSchema dataset) {
        return of(person, dataset).jdbc();
    }

    /** What the owner shows first, then the portal's own. */
    List<Example> examples(DatasetSchema dataset, List<ExampleQuery> ofOwner) {
        return Stream.concat(
                        ofOwner.stream().map(query -> new Example(query.title(), query.sql())),
                        examples(dataset).stream())
                .toList();
    }

    List<Example> examples(DatasetSchema dataset) {
        String object = ShortNames.of(dataset.name());
        List<Example> examples = new ArrayList<>();
        examples.add(new Example("The first rows", "SELECT * FROM " + object + " LIMIT 10"));
        dataset.columns().stream()
                .filter(column -> column.type().equalsIgnoreCase("date"))
                .map(column -> ShortNames.of(column.name()))
                .findFirst()
                .ifPresent(day -> examples.addAll(byDay(object, day)));
        return examples;
    }

    private static List<Example> byDay(String object, String day) {
        return List.of(
                new Example(
                        "How many rows a day has",
                        "SELECT %1$s, count(*) AS n%nFROM %2$s%nGROUP BY %1$s%nORDER BY %1$s DESC%nLIMIT 30"
                                .formatted(day, object)),
                new Example(
                        "The latest day",
                        "SELECT *%nFROM %2$s%nWHERE %1$s = (SELECT max(%1$s) FROM %2$s)%nLIMIT 100"
                                .formatted(day, object)));
    }
}
