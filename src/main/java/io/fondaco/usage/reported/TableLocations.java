package io.fondaco.usage.reported;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Where the files of all tables lie that a product publishes. */
@ApplicationScoped
public class TableLocations {

    private static final int AT_ONCE = 250;

    private final StatelessSession session;

    TableLocations(StatelessSession session) {
        this.session = session;
    }

    /** The tables whose files lie exactly there. */
    @Transactional
    Map<FileLocation, QualifiedName> tables(Collection<FileLocation> locations) {
        Map<String, FileLocation> byHash = locations.stream()
                .distinct()
                .collect(Collectors.toMap(FileLocation::hash, location -> location, (one, _) -> one));
        Map<FileLocation, QualifiedName> tables = new HashMap<>();
        for (List<String> some : Chunks.of(List.copyOf(byHash.keySet()), AT_ONCE)) {
            Among among = Among.of("hash", some);
            SelectionQuery<TableLocation> query = session.createSelectionQuery(
                    "from TableLocation where locationHash in %s order by lookedAt".formatted(among.list()),
                    TableLocation.class);
            among.into(query::setParameter);
            query.list().forEach(row -> row.locationHash().ifPresent(hash -> tables.put(byHash.get(hash), row.name())));
        }
        return tables;
    }

    /** Published tables that were never looked at, or not since then, as far as one run may take them. */
    @Transactional
    List<QualifiedName> due(Instant before, int most) {
        return session.createSelectionQuery("""
                select seen.name from SeenObject seen left join TableLocation known
                    on known.name.object = seen.name.object and known.name.schema = seen.name.schema
                    and known.name.catalog = seen.name.catalog and known.name.cluster = seen.name.cluster
                where seen.goneAt is null and seen.kind = 'TABLE'
                    and (known.id is null or known.lookedAt < :before)
                order by known.lookedAt nulls first, seen.id
                """, QualifiedName.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .list();
    }

    /** Notes what Trino told now. */
    @Transactional
    void note(QualifiedName table, Optional<FileLocation> location, Instant now) {
        session.createMutationQuery("delete from TableLocation where name = :table")
                .setParameter("table", table)
                .executeUpdate();
        session.insert(new TableLocation(table, location, now));
    }
}
