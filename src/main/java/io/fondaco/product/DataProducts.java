package io.fondaco.product;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.LockOrder;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All data products. What a viewer may not know is not there for them. */
@ApplicationScoped
public class DataProducts implements PanacheRepositoryBase<DataProduct, UUID> {

    private static final String VISIBLE = """
            (:admin = true
              or exists (select 1 from DataProduct p join p.people r where p = product and r.person = :viewer)
              or (product.status in :public and (product.restricted = false
                  or exists (select 1 from DataProduct p join p.visibleToTeams t where p = product and t in :teams)
                  or product.id in :held)))
            """;

    private static final String ROWS = """
            select product.id, product.domain.slug, product.slug, product.name, product.currentVersion, product.status,
                product.tier, product.ownerTeam, product.summary,
                (select count(port) from OutputPort port where port.product = product and port.removed = false)
            from DataProduct product
            """;

    private static final String DECIDED =
            "from DataProduct product where exists (select 1 from DataProduct p join p.people r where p = product"
                    + " and r.person = ?1 and r.role in (io.fondaco.product.ProductRole.OWNER,"
                    + " io.fondaco.product.ProductRole.APPROVER)) order by product.name";

    private static final UUID NONE = new UUID(0, 0);

    private final HeldProducts held;
    private final LockOrder order;

    DataProducts(HeldProducts held, LockOrder order) {
        this.held = held;
        this.order = order;
    }

    /** Every product that the viewer may know, by name. */
    public List<DataProduct> visibleTo(Person viewer) {
        return list("from DataProduct product where " + VISIBLE + " order by product.name", rights(viewer));
    }

    /** Published products of one domain that a viewer may know. */
    public record InDomain(String slug, String name, long products) {}

    /** How many published products the viewer may know in each domain that has any, by the domain's name. */
    public List<InDomain> countByDomain(Person viewer) {
        return query(
                        "select product.domain.slug, product.domain.name, count(product) from DataProduct product"
                                + " where product.status in :public and " + VISIBLE
                                + " group by product.domain.slug, product.domain.name order by product.domain.name",
                        InDomain.class,
                        viewer)
                .getResultList();
    }

    /** The tags that most of the published products have that the viewer may know. */
    public List<String> commonTags(Person viewer, int most) {
        return query(
                        "select tag from DataProduct product join product.tags tag where product.status in :public and "
                                + VISIBLE + " group by tag order by count(product) desc, tag",
                        String.class,
                        viewer)
                .setMaxResults(most)
                .getResultList();
    }

    private <R> TypedQuery<R> query(String text, Class<R> row, Person viewer) {
        TypedQuery<R> query = getEntityManager().createQuery(text, row);
        rights(viewer).forEach(query::setParameter);
        return query;
    }

    /** The product of that domain and slug, if it exists and the viewer may know it. */
    public Optional<DataProduct> find(Person viewer, String domain, String slug) {
        Map<String, Object> parameters = rights(viewer);
        parameters.put("domain", domain);
        parameters.put("slug", slug);
        return find(
                        "from DataProduct product where product.domain.slug = :domain and product.slug = :slug and "
                                + VISIBLE,
                        parameters)
                .firstResultOptional();
    }

    /**
     * The product of that domain and slug.
     *
     * @throws NotFound if it does not exist, or the viewer may not know that it does
     */
    public DataProduct get(Person viewer, String domain, String slug) {
        return find(viewer, domain, slug).orElseThrow(DataProducts::unknown);
    }

    /** To be thrown where there is no such product, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound(
                "product-unknown",
                "There is no such data product, or it is not yours to see. It may have been renamed.");
    }

    /** Whether {@code domain/slug} is a product that the viewer may know. */
    public boolean knows(Person viewer, String path) {
        int slash = path.indexOf('/');
        return slash > 0
                && find(viewer, path.substring(0, slash), path.substring(slash + 1))
                        .isPresent();
    }

    /** The products of these ids, whoever asks: for rules, never for a page. */
    public List<DataProduct> byIds(Set<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /**
     * Those of the given products that the viewer may know, in the order given: what an index found a moment ago may be
     * gone by now, or no longer theirs to see.
     */
    public List<DataProduct> visibleInOrder(Person viewer, List<UUID> ids) {
        Map<UUID, DataProduct> visible = visibleAmong(viewer, Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(DataProduct::id, Function.identity()));
        return ids.stream().filter(visible::containsKey).map(visible::get).toList();
    }

    /** Those of the given products that the viewer may know. */
    public List<DataProduct> visibleAmong(Person viewer, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = rights(viewer);
        parameters.put("ids", ids);
        return list("from DataProduct product where product.id in :ids and " + VISIBLE, parameters);
    }

    /** A product as a row of a long list, with the number of its ports. */
    public record Row(
            UUID id,
            String domain,
            String slug,
            String name,
            String version,
            ProductStatus status,
            @Nullable Tier tier,
            String ownerTeam,
            String summary,
            long datasets) {}

    /** The same as rows, for long lists. */
    public List<Row> rowsAmong(Person viewer, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query(ROWS + " where product.id in :ids and " + VISIBLE, Row.class, viewer)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The tags of these products; those without any are missing. */
    public Map<UUID, Set<String>> tagsOf(Set<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select product.id, tag from DataProduct product join product.tags tag where product.id in ?1",
                        Object[].class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
    }

    /** The product of that domain and slug, whoever asks: for jobs, never for a page. */
    public Optional<DataProduct> byPath(String domain, String slug) {
        return find("domain.slug = ?1 and slug = ?2", domain, slug).firstResultOptional();
    }

    /** Holds the product until the transaction ends, so that only one node changes what hangs on it; empty if gone. */
    public Optional<DataProduct> findLocked(UUID id) {
        order.taking(LockOrder.Kind.PRODUCT, Set.of(id));
        // The row is locked by itself: Hibernate's locking load of an entity with joins can fail on a fresh row.
        getEntityManager()
                .createNativeQuery("select id from data_product where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return findByIdOptional(id);
    }

    /** The same for several, in one order, so that two who hold several do not wait for each other. */
    public List<DataProduct> findLocked(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        order.taking(LockOrder.Kind.PRODUCT, Set.copyOf(ids));
        getEntityManager()
                .createNativeQuery("select id from data_product where id in (:ids) order by id for update", UUID.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
        return list("id in ?1", Set.copyOf(ids));
    }

    /** The products that the viewer decides requests for, by name. */
    public List<DataProduct> decidedBy(Person viewer) {
        return list(DECIDED, viewer.name());
    }

    /** The first of them. */
    public List<DataProduct> decidedBy(Person viewer, int most) {
        return find(DECIDED, viewer.name()).page(0, most).list();
    }

    /** How many those are. */
    public long countDecidedBy(Person viewer) {
        return countDecidedBy(Set.of(viewer.name())).getOrDefault(viewer.name(), 0L);
    }

    /** Ids of the products that the viewer decides requests for. */
    public Set<UUID> idsDecidedBy(Person viewer) {
        return idsByDecider(Set.of(viewer.name())).getOrDefault(viewer.name(), Set.of());
    }

    /** The same for each of these people; those who decide for none are missing. */
    public Map<String, Set<UUID>> idsByDecider(Set<String> names) {
        return getEntityManager()
                .createQuery(
                        "select r.person, product.id from DataProduct product join product.people r"
                                + " where r.person in ?1 and r.role in (io.fondaco.product.ProductRole.OWNER,"
                                + " io.fondaco.product.ProductRole.APPROVER)",
                        Object[].class)
                .setParameter(1, names)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** The first page of those that this person owns and nobody else who is here, by name. */
    public Page<DataProduct> ownedOnlyBy(String person) {
        PanacheQuery<DataProduct> query = find(
                "from DataProduct product where product.status <> io.fondaco.product.ProductStatus.RETIRED"
                        + " and exists (select 1 from DataProduct p join p.people r where p = product"
                        + " and r.person = ?1 and r.role = io.fondaco.product.ProductRole.OWNER)"
                        + " and not exists (select 1 from DataProduct p join p.people r where p = product"
                        + " and r.person <> ?1 and r.role = io.fondaco.product.ProductRole.OWNER"
                        + " and not exists (select 1 from KnownPerson gone where gone.name = r.person"
                        + " and gone.leftAt is not null)) order by product.name",
                person);
        return new Page<>(query.page(0, Page.SIZE).list(), 1, Page.SIZE, query.count());
    }

    /** Ids of all products in this domain. */
    public List<UUID> idsIn(Domain domain) {
        return getEntityManager()
                .createQuery("select id from DataProduct where domain = ?1", UUID.class)
                .setParameter(1, domain)
                .getResultList();
    }

    /** The teams that own products in the domain of this slug. */
    public Set<String> ownerTeamsIn(String domain) {
        return list("domain.slug", domain).stream().map(DataProduct::ownerTeam).collect(Collectors.toSet());
    }

    /** How many products there are in each domain, by the domain's id, whatever their state: for those who run it all. */
    public Map<UUID, Long> countByDomain() {
        return counts(
                "select product.domain.id, count(*) from DataProduct product group by product.domain.id", Map.of());
    }

    /** For how many products each of these people decides; those who decide for none are missing. */
    public Map<String, Long> countDecidedBy(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : counts(
                        "select r.person, count(distinct product.id) from DataProduct product join product.people r"
                                + " where r.person in :people and r.role in (io.fondaco.product.ProductRole.OWNER,"
                                + " io.fondaco.product.ProductRole.APPROVER) group by r.person",
                        Map.of("people", Set.copyOf(people)));
    }

    @SuppressWarnings("unchecked")
    private <K> Map<K, Long> counts(String query, Map<String, Object> parameters) {
        TypedQuery<Object[]> rows = getEntityManager().createQuery(query, Object[].class);
        parameters.forEach(rows::setParameter);
        return rows.getResultStream().collect(Collectors.toMap(row -> (K) row[0], row -> (Long) row[1]));
    }

    private Map<String, Object> rights(Person viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("admin", viewer.platformAdmin());
        parameters.put("viewer", viewer.name());
        parameters.put("public", Set.of(ProductStatus.ACTIVE, ProductStatus.DEPRECATED));
        // An empty list is no SQL; no team is called "".
        parameters.put("teams", viewer.teams().isEmpty() ? Set.of("") : viewer.teams());
        parameters.put("held", held(viewer));
        return parameters;
    }

    /** Who reads a product keeps its page, whoever else may see it from then on. */
    private Set<UUID> held(Person viewer) {
        Set<UUID> ids = viewer.platformAdmin() ? Set.of() : held.restricted(viewer);
        return ids.isEmpty() ? Set.of(NONE) : ids;
    }
}
