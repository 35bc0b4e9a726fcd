package io.fondaco.lineage;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Which views show the rows of tables at once. */
@ApplicationScoped
public class ShownRows {

    private static final int MOST_LAYERS = 4;
    private static final int MOST = 2_000;

    private static final String OVER = """
            select edge.key.fromId, view.id, view.name from LineageEdge edge join LineageObject view
                on view.id = edge.key.toId
            where edge.key.fromId in %s and edge.key.how in :hows
            """;

    private record Over(UUID below, UUID view, QualifiedName name) {}

    private final StatelessSession session;
    private final LineageObjects objects;

    ShownRows(StatelessSession session, LineageObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    /** The views that stand on these tables, through a few others at most, each with those that it stands on. */
    public Map<QualifiedName, Set<QualifiedName>> by(Collection<QualifiedName> tables) {
        Map<UUID, Set<QualifiedName>> below = new HashMap<>();
        objects.ids(tables).forEach((table, id) -> below.put(id, new HashSet<>(Set.of(table))));
        Map<QualifiedName, Set<QualifiedName>> views = new HashMap<>();
        Set<UUID> layer = Set.copyOf(below.keySet());
        for (int depth = 0; depth < MOST_LAYERS && !layer.isEmpty(); depth++) {
            Set<UUID> next = new HashSet<>();
            for (Over over : over(layer)) {
                Set<QualifiedName> through = Set.copyOf(below.get(over.below()));
                if (below.computeIfAbsent(over.view(), _ -> new HashSet<>()).addAll(through)) {
                    next.add(over.view());
                }
                views.computeIfAbsent(over.name(), _ -> new HashSet<>()).addAll(through);
            }
            layer = next;
        }
        return views;
    }

    private List<Over> over(Set<UUID> layer) {
        Among among = Among.of("object", layer);
        var query = session.createSelectionQuery(OVER.formatted(among.list()), Over.class)
                .setParameterList("hows", List.of(How.VIEW, How.PUBLICATION))
                .setMaxResults(MOST);
        among.into(query::setParameter);
        return query.list();
    }
}
