package io.fondaco.product.harvest;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was last seen of the objects behind ports, so that pages and the index need no Trino. */
@ApplicationScoped
public class SeenSchemas implements PanacheRepositoryBase<SeenObject, UUID> {

    /** How many objects are looked up with one statement. */
    private static final int AT_ONCE = 250;

    /** How many objects are other than before, and how many are gone. */
    record Stored(int changed, int gone) {}

    /** What was seen of the port's object; empty before the first look. */
    public Optional<SeenObject> of(OutputPort port) {
        return Optional.ofNullable(of(List.of(port)).get(port.object()));
    }

    /** What was seen of the objects of these ports, with their columns, in one query. */
    public Map<QualifiedName, SeenObject> of(Collection<OutputPort> ports) {
        Set<QualifiedName> names = ports.stream().map(OutputPort::object).collect(Collectors.toSet());
        if (names.isEmpty()) {
            return Map.of();
        }
        return named(names);
    }

    /** A column that is there, and its comment. */
    public record ColumnText(String name, String comment) {}

    private record TextRow(
            QualifiedName object,
            @Nullable String column,
            @Nullable String comment,
            @Nullable Instant goneAt) {}

    /** Names and comments of the columns that were seen of each of these; those never seen are missing. */
    public Map<QualifiedName, List<ColumnText>> texts(Collection<QualifiedName> names) {
        Map<QualifiedName, List<ColumnText>> texts = new HashMap<>();
        Set<QualifiedName> wanted = Set.copyOf(names);
        for (TextRow row : textRows(wanted)) {
            if (wanted.contains(row.object())) {
                List<ColumnText> columns = texts.computeIfAbsent(row.object(), _ -> new ArrayList<>());
                if (row.column() != null && row.goneAt() == null) {
                    columns.add(new ColumnText(row.column(), row.comment() == null ? "" : row.comment()));
                }
            }
        }
        return texts;
    }

    private List<TextRow> textRows(Set<QualifiedName> names) {
        return objects(names).stream()
                .flatMap(some -> {
                    Among among = Among.of("object", some);
                    TypedQuery<TextRow> query = getEntityManager()
                            .createQuery(
                                    "select o.name, c.name, c.comment, c.goneAt from SeenObject o left join o.columns c"
                                            + " where o.name.object in " + among.list() + " order by c.position",
                                    TextRow.class);
                    among.into(query::setParameter);
                    return query.getResultList().stream();
                })
                .toList();
    }

    /** The last parts of these names, as many at once as one statement looks up. */
    private static List<List<String>> objects(Set<QualifiedName> names) {
        return Chunks.of(names.stream().map(QualifiedName::object).distinct().toList(), AT_ONCE);
    }

    private Map<QualifiedName, SeenObject> named(Set<QualifiedName> names) {
        return among(names, "select distinct o from SeenObject o left join fetch o.columns where o.name.object in ");
    }

    private Map<QualifiedName, SeenObject> among(Set<QualifiedName> names, String query) {
        Map<QualifiedName, SeenObject> found = new HashMap<>();
        for (List<String> some : objects(names)) {
            Among among = Among.of("object", some);
            list(query + among.list(), among.parameters()).stream()
                    .filter(seen -> names.contains(seen.name()))
                    .forEach(seen -> found.put(seen.name(), seen));
        }
        return found;
    }

    /** Views among these that are there, and were last asked for obstacles before that moment, never, or had one. */
    List<QualifiedName> viewsToAsk(Set<QualifiedName> names, Instant before) {
        return list(
                        "kind like '%VIEW' and goneAt is null"
                                + " and (obstacleAskedAt is null or obstacleAskedAt < ?1 or obstacle is not null)",
                        before)
                .stream()
                .map(SeenObject::name)
                .filter(names::contains)
                .toList();
    }

    /** Views behind ports that were last asked for obstacles before that moment, those with one first, then the oldest. */
    List<QualifiedName> viewsAskedBefore(Instant before, int most) {
        return find(
                        "from SeenObject o where o.kind like '%VIEW' and o.goneAt is null"
                                + " and (o.obstacleAskedAt is null or o.obstacleAskedAt < ?1) and exists (select 1 from"
                                + " OutputPort p where p.removed = false and p.object = o.name)"
                                + " order by case when o.obstacle is null then 1 else 0 end, o.obstacleAskedAt nulls first",
                        before)
                .page(0, most)
                .list()
                .stream()
                .map(SeenObject::name)
                .toList();
    }

    /** The views among what these ports name. */
    List<QualifiedName> views(Collection<OutputPort> ports) {
        return heads(ports).values().stream()
                .filter(object ->
                        object.kind().endsWith("VIEW") && object.goneAt().isEmpty())
                .map(SeenObject::name)
                .toList();
    }

    /** What was seen of the objects of these ports, without their columns. */
    Map<QualifiedName, SeenObject> heads(Collection<OutputPort> ports) {
        Set<QualifiedName> names = ports.stream().map(OutputPort::object).collect(Collectors.toSet());
        return among(names, "from SeenObject o where o.name.object in ");
    }

    /** Notes what Trino said of a view; true where whether it can be read is other than before. */
    boolean noteObstacle(QualifiedName view, Optional<String> reason, Instant now) {
        return Optional.ofNullable(named(Set.of(view)).get(view))
                .map(seen -> seen.noteObstacle(reason, now))
                .orElse(false);
    }

    /**
     * Stores one look at a catalog: what it found of the wanted objects, and which of them it did not find.
     *
     * @param wanted the objects behind ports in this catalog
     */
    @Transactional
    Stored store(Set<QualifiedName> wanted, List<HarvestedObject> found, Instant now) {
        Map<QualifiedName, SeenObject> known = new HashMap<>(named(wanted));
        Set<QualifiedName> missed = new HashSet<>(known.keySet());
        int changed = 0;
        for (HarvestedObject harvested : found) {
            if (!wanted.contains(harvested.name())) {
                continue;
            }
            missed.remove(harvested.name());
            SeenObject seen = known.get(harvested.name());
            if (seen == null) {
                persist(new SeenObject(harvested, now));
                changed++;
            } else if (seen.see(harvested, now)) {
                changed++;
            }
        }
        int gone =
                (int) missed.stream().filter(name -> known.get(name).miss(now)).count();
        flush();
        return new Stored(changed, gone);
    }
}
