package io.fondaco.usage.reported;

import com.fasterxml.jackson.databind.JsonNode;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The inputs and outputs of an event, as far as they are tables or views that its reporter reports on. */
final class ReportedDatasets {

    /** More inputs or outputs than this are no use and no lineage that anybody could read. */
    private static final int MOST = 200;

    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_COLUMN = 255;

    private final JsonNode event;
    private final Reporter reporter;
    private final Map<FileLocation, QualifiedName> byLocation;

    ReportedDatasets(JsonNode event, Reporter reporter, TableLocations locations) {
        this.event = event;
        this.reporter = reporter;
        this.byLocation = reporter.usesLocations() ? locations.tables(locations()) : Map.of();
    }

    /** Where the files of all datasets lie that the event names; asked for with one statement. */
    private Set<FileLocation> locations() {
        Set<FileLocation> found = new LinkedHashSet<>();
        for (String side : List.of("inputs", "outputs")) {
            event.path(side).valueStream().limit(MOST).forEach(dataset -> {
                location(dataset).ifPresent(found::add);
                dataset.path("facets")
                        .path("columnLineage")
                        .path("fields")
                        .properties()
                        .forEach(field -> field.getValue()
                                .path("inputFields")
                                .valueStream()
                                .limit(MOST)
                                .forEach(input -> location(input).ifPresent(found::add)));
            });
        }
        return found;
    }

    private Optional<FileLocation> location(JsonNode dataset) {
        return reporter.location(
                dataset.path("namespace").asText(""), dataset.path("name").asText(""));
    }

    Set<QualifiedName> read() {
        Set<QualifiedName> read = new LinkedHashSet<>();
        event.path("inputs")
                .valueStream()
                .limit(MOST)
                .forEach(input -> object(input).ifPresent(read::add));
        return read;
    }

    List<ReportedLink> links() {
        Set<QualifiedName> read = read();
        List<ReportedLink> links = new ArrayList<>();
        event.path("outputs")
                .valueStream()
                .limit(MOST)
                .forEach(output -> object(output).ifPresent(target -> made(output, target, read, links)));
        return links.size() <= MOST_COLUMNS ? links : links.subList(0, MOST_COLUMNS);
    }

    private void made(JsonNode output, QualifiedName target, Set<QualifiedName> read, List<ReportedLink> links) {
        Map<QualifiedName, Set<ReportedLink.Pair>> sources = new LinkedHashMap<>();
        read.forEach(source -> sources.put(source, new LinkedHashSet<>()));
        output.path("facets")
                .path("columnLineage")
                .path("fields")
                .properties()
                .forEach(field -> field.getValue()
                        .path("inputFields")
                        .valueStream()
                        .forEach(input -> object(input)
                                .ifPresent(source -> sources.computeIfAbsent(source, _ -> new LinkedHashSet<>())
                                        .add(new ReportedLink.Pair(
                                                input.path("field").asText(""), field.getKey())))));
        sources.remove(target);
        sources.forEach((source, pairs) -> links.add(new ReportedLink(
                source,
                target,
                pairs.stream()
                        .filter(pair -> fits(pair.from()) && fits(pair.to()))
                        .limit(MOST_COLUMNS)
                        .toList())));
    }

    private static boolean fits(String column) {
        return !column.isBlank() && column.length() <= LONGEST_COLUMN && column.indexOf(0) < 0;
    }

    /** By its own name, or by one of the other names that a tool knows it by: Spark gives that of the metastore so. */
    private Optional<QualifiedName> object(JsonNode dataset) {
        return named(dataset)
                .or(() -> dataset.path("facets")
                        .path("symlinks")
                        .path("identifiers")
                        .valueStream()
                        .flatMap(identifier -> named(identifier).stream())
                        .findFirst())
                .or(() -> location(dataset).map(byLocation::get));
    }

    private Optional<QualifiedName> named(JsonNode dataset) {
        return reporter.object(
                dataset.path("namespace").asText(""), dataset.path("name").asText(""));
    }
}
