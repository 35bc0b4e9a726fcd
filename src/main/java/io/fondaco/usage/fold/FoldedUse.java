package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.TableUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One query and what it used, ready to be counted: each object once, whatever number of ways led to it. */
final class FoldedUse {

    private final FoldedQuery query;
    private final LocalDate day;
    private final Set<UUID> used = new HashSet<>();
    private final Map<UUID, Set<UUID>> through = new HashMap<>();
    private final Map<UUID, Set<String>> read = new HashMap<>();
    private final Map<UUID, Set<String>> readByViews = new HashMap<>();
    private final List<UUID> functions = new ArrayList<>();

    FoldedUse(FoldedQuery query, LocalDate day) {
        this.query = query;
        this.day = day;
    }

    void add(TableUse use, Map<QualifiedName, UUID> ids) {
        UUID object = ids.get(use.object());
        switch (use.role()) {
            case DIRECT -> {
                used.add(object);
                read.computeIfAbsent(object, _ -> new HashSet<>()).addAll(use.columns());
            }
            case THROUGH -> {
                use.through()
                        .forEach(view -> through.computeIfAbsent(ids.get(view), _ -> new HashSet<>())
                                .add(object));
                readByViews.computeIfAbsent(object, _ -> new HashSet<>()).addAll(use.columns());
            }
            case WRITTEN -> {
                // Writing is no use, but a query that fails counts at every object it names.
                if (!query.finished()) {
                    used.add(object);
                }
            }
            case FUNCTION -> functions.add(object);
            case RULE -> {}
        }
    }

    FoldedQuery query() {
        return query;
    }

    /** The day on which it counts: the one on which it ended. */
    LocalDate day() {
        return day;
    }

    /** All objects that it used, together. */
    Set<UUID> used() {
        return used;
    }

    /** By each view on the way, the objects that were read through it. */
    Map<UUID, Set<UUID>> through() {
        return through;
    }

    /** The columns that the query itself read. */
    Map<UUID, Set<String>> read() {
        return read;
    }

    /** The columns that views read for it. */
    Map<UUID, Set<String>> readByViews() {
        return readByViews;
    }

    /** Every object of which something is counted apart from the others. */
    Stream<UUID> objects() {
        return Stream.of(read.keySet(), readByViews.keySet(), functions).flatMap(Collection::stream);
    }

    List<UUID> functions() {
        return functions;
    }
}
