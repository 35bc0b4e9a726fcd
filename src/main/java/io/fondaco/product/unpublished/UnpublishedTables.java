package io.fondaco.product.unpublished;

import io.fondaco.common.Chunks;
import io.fondaco.common.Like;
import io.fondaco.common.Page;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables and views in schemas where products lie that no product publishes, as the last look found them. */
@ApplicationScoped
public class UnpublishedTables implements PanacheRepositoryBase<UnpublishedTable, UUID> {

    /** Of one catalog; what is beyond is not listed. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    private static final String PLACES = " exists (select port.id from OutputPort port where port.removed = false"
            + " and port.object.cluster = t.name.cluster and port.object.catalog = t.name.catalog"
            + " and port.object.schema = t.name.schema%s)";

    private record Known(UUID id, QualifiedName name) {}

    /**
     * Which of them are asked for.
     *
     * @param domains those in schemas where products of these domains lie; null for all
     * @param words a part of the name; empty for all
     */
    public record Which(@Nullable Set<String> domains, String words) {}

    /** One page of them, by name. */
    public Page<UnpublishedTable> page(Which which, int number) {
        PanacheQuery<UnpublishedTable> query = query(which);
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** So many of them behind the first ones, by name: for a file, a part at a time. */
    public List<UnpublishedTable> part(Which which, int part, int size) {
        return query(which).page(part, size).list();
    }

    private PanacheQuery<UnpublishedTable> query(Which which) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("words", Like.part(which.words().strip().toLowerCase(Locale.ROOT)));
        String inDomains = "";
        Set<String> domains = which.domains();
        if (domains != null) {
            inDomains = " and port.product.domain.slug in :domains";
            // An empty list is no SQL; no domain is called "".
            parameters.put("domains", domains.isEmpty() ? Set.of("") : domains);
        }
        return find(
                "from UnpublishedTable t where (t.name.object like :words escape '!' or t.name.schema like :words escape '!')"
                        + " and" + PLACES.formatted(inDomains)
                        + " order by t.name.cluster, t.name.catalog, t.name.schema, t.name.object",
                parameters);
    }

    /**
     * Takes over what a look at these schemas of a catalog found and no product publishes; what is there no more, or is
     * published now, is forgotten.
     */
    @Transactional
    public void replace(
            CatalogName catalog, Collection<String> schemas, Collection<HarvestedObject> found, Instant now) {
        if (schemas.isEmpty()) {
            return;
        }
        Map<QualifiedName, HarvestedObject> left = found.stream()
                .filter(object -> !object.name().namesHidden())
                .limit(MOST)
                .collect(Collectors.toMap(HarvestedObject::name, object -> object, (one, _) -> one));
        List<UUID> gone = known(catalog, schemas).stream()
                .filter(known -> left.remove(known.name()) == null)
                .map(Known::id)
                .toList();
        Chunks.of(gone, AT_ONCE).forEach(part -> delete("id in ?1", part));
        left.values().forEach(object -> persist(new UnpublishedTable(object, now)));
    }

    private List<Known> known(CatalogName catalog, Collection<String> schemas) {
        return getEntityManager()
                .createQuery(
                        "select t.id, t.name from UnpublishedTable t where t.name.cluster = ?1 and t.name.catalog = ?2"
                                + " and t.name.schema in ?3",
                        Known.class)
                .setParameter(1, catalog.cluster())
                .setParameter(2, catalog.name())
                .setParameter(3, Set.copyOf(schemas))
                .getResultList();
    }
}
