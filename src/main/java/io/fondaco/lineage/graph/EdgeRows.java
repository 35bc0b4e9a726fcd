package io.fondaco.lineage.graph;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.LineageColumn;
import io.fondaco.lineage.LineageEdge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads links from the database, of many tables at once. */
@ApplicationScoped
class EdgeRows {

    private static final int AT_ONCE = 500;
    private static final int MOST = 5_000;

    private static final String NEXT = """
            select distinct next.id, next.name from LineageEdge edge join LineageObject next on next.id = edge.key.%s
            where edge.key.%s in %s and (edge.declaredBy is not null or edge.lastSeenAt >= :since)
            order by next.name.object, next.id
            """;

    private final StatelessSession session;

    EdgeRows(StatelessSession session) {
        this.session = session;
    }

    /** A table beside others. */
    record Next(UUID id, QualifiedName name) {}

    /** The tables of which one of these is made, or which are made of one of these. */
    List<Next> next(Collection<UUID> objects, boolean after, Instant since) {
        List<Next> found = new ArrayList<>();
        for (List<UUID> some : Chunks.of(List.copyOf(objects), AT_ONCE)) {
            Among among = Among.of("object", some);
            SelectionQuery<Next> query = session.createSelectionQuery(
                    NEXT.formatted(after ? "toId" : "fromId", after ? "fromId" : "toId", among.list()), Next.class);
            among.into(query::setParameter);
            found.addAll(query.setParameter("since", since).setMaxResults(MOST).list());
        }
        return found;
    }

    /** Every link between two of these tables. */
    List<LineageEdge> between(Map<UUID, QualifiedName> objects, Instant since) {
        if (objects.isEmpty()) {
            return List.of();
        }
        Among among = Among.of("object", objects.keySet());
        SelectionQuery<LineageEdge> query = session.createSelectionQuery(
                "from LineageEdge edge where edge.key.fromId in %1$s and edge.key.toId in %1$s".formatted(among.list())
                        + " and (edge.declaredBy is not null or edge.lastSeenAt >= :since)",
                LineageEdge.class);
        among.into(query::setParameter);
        return query.setParameter("since", since).setMaxResults(MOST).list();
    }

    /** Every link between columns of two of these tables. */
    List<LineageColumn> columnsBetween(Map<UUID, QualifiedName> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        Among among = Among.of("object", objects.keySet());
        SelectionQuery<LineageColumn> query = session.createSelectionQuery(
                "from LineageColumn pair where pair.key.fromId in %1$s and pair.key.toId in %1$s"
                        .formatted(among.list()),
                LineageColumn.class);
        among.into(query::setParameter);
        return query.setMaxResults(MOST * 4).list();
    }
}
