package io.fondaco.lineage.follow;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.Links;
import io.fondaco.product.measure.TablesLoaded.Load;
import io.fondaco.usage.event.OutputTable;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.TableUse;
import io.fondaco.usage.event.TableUse.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one finished query shows: that what it wrote is made of what it read itself, and that the views on its way stand
 * on what they read. What it read through a view is the view's source and not, for itself, that of the table written.
 */
final class RunLinks {

    private RunLinks() {}

    static void gather(QueryRecord query, Links links) {
        Instant at = query.times().ended();
        query.output().ifPresent(output -> written(query, output, at, links));
        for (TableUse use : query.tables()) {
            if (use.role() == Role.THROUGH) {
                through(use, at, links);
            }
        }
    }

    /** When it wrote rows; empty where it wrote none, as who makes a view. */
    static Optional<Load> load(QueryRecord query) {
        return query.output()
                .filter(_ -> how(query.statement().updateType()) != How.VIEW)
                .filter(_ -> !"CREATE MATERIALIZED VIEW"
                        .equalsIgnoreCase(query.statement().updateType()))
                .map(_ -> new Load(query.times().created(), query.times().ended()));
    }

    private static void written(QueryRecord query, OutputTable output, Instant at, Links links) {
        How how = how(query.statement().updateType());
        Map<QualifiedName, Set<Links.Columns>> columns = columns(output);
        Set<QualifiedName> sources = new LinkedHashSet<>();
        query.tables().stream()
                .filter(use -> use.role() == Role.DIRECT)
                .map(TableUse::object)
                .forEach(sources::add);
        // What Trino names as a column's source it has read, also where it lists no tables.
        sources.addAll(columns.keySet());
        sources.forEach(source -> links.add(source, output.object(), how, at, columns.getOrDefault(source, Set.of())));
    }

    private static Map<QualifiedName, Set<Links.Columns>> columns(OutputTable output) {
        Map<QualifiedName, Set<Links.Columns>> columns = new HashMap<>();
        for (OutputTable.Column column : output.columns()) {
            for (OutputTable.Source source : column.sources()) {
                if (!source.object().schema().equals("information_schema")) {
                    columns.computeIfAbsent(source.object(), _ -> new LinkedHashSet<>())
                            .add(new Links.Columns(source.column(), column.name()));
                }
            }
        }
        return columns;
    }

    /** The view next to the object comes first; each stands on the one before it. */
    private static void through(TableUse use, Instant at, Links links) {
        QualifiedName below = use.object();
        for (QualifiedName view : List.copyOf(use.through())) {
            links.add(below, view, How.VIEW, at, Set.of());
            below = view;
        }
    }

    private static How how(String updateType) {
        return switch (String.valueOf(updateType).toUpperCase(Locale.ROOT)) {
            case "INSERT" -> How.INSERT;
            case "CREATE TABLE" -> How.CREATE_TABLE;
            case "CREATE VIEW" -> How.VIEW;
            case "CREATE MATERIALIZED VIEW", "REFRESH MATERIALIZED VIEW" -> How.MATERIALIZED_VIEW;
            case "MERGE" -> How.MERGE;
            case "UPDATE" -> How.UPDATE;
            case "DELETE" -> How.DELETE;
            default -> How.OTHER;
        };
    }
}
