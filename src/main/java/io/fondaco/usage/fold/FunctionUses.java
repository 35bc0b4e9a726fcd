package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Queries that cannot be attributed, because a connector's function gave them rows: counted by function and day. */
@ApplicationScoped
public class FunctionUses {

    /** How many queries called a function on one day. */
    public record Count(LocalDate day, QualifiedName function, long finished, long failed, Instant lastAt) {

        /** All queries. */
        public long queries() {
            return finished + failed;
        }
    }

    private final StatelessSession session;
    private final UsedObjects objects;

    FunctionUses(StatelessSession session, UsedObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    /** The counts since a day, newest first. */
    @Transactional
    public List<Count> since(LocalDate day) {
        List<FunctionDay> rows = session.createSelectionQuery(
                        "from FunctionDay where key.usedOn >= :day", FunctionDay.class)
                .setParameter("day", day)
                .list();
        Map<UUID, QualifiedName> names =
                objects.names(rows.stream().map(row -> row.key().objectId()).toList());
        return rows.stream()
                .map(row -> row.count(Objects.requireNonNull(names.get(row.key().objectId()))))
                .sorted(Comparator.comparing(Count::day).reversed().thenComparing(Count::function))
                .toList();
    }
}
