package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may report runs, and on what. */
public final class Reporter {

    private final String name;
    private final Set<String> namespaces;
    private final List<DatasetPlace> places;
    private final List<FileLocation> folders;

    Reporter(String name, Set<String> namespaces, List<DatasetPlace> places, List<FileLocation> folders) {
        this.folders = List.copyOf(folders);
        this.name = name;
        this.namespaces = Set.copyOf(namespaces);
        this.places = List.copyOf(places);
    }

    /** What the configuration calls it. */
    public String name() {
        return name;
    }

    /** Whether it may report runs of jobs in this namespace. */
    public boolean mayReport(String namespace) {
        return namespaces.contains(namespace);
    }

    /** Whether it reports of files at all. */
    boolean usesLocations() {
        return !folders.isEmpty();
    }

    /** Where the files of this dataset lie; empty where this one does not report of files there. */
    Optional<FileLocation> location(String namespace, String dataset) {
        return Optional.of(FileLocation.of(namespace, dataset)).filter(location -> location.within(folders));
    }

    /** The table or view in Trino that is this dataset; empty where it is none that this one reports on. */
    Optional<QualifiedName> object(String namespace, String dataset) {
        return places.stream()
                .flatMap(place -> place.object(namespace, dataset).stream())
                .findFirst();
    }
}
