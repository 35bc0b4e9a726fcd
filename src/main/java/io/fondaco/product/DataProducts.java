package io.fondaco.product;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** All data products. What a viewer may not know is not there for them. */
@ApplicationScoped
public class DataProducts implements PanacheRepositoryBase<DataProduct, UUID> {

    /** How many products one statement names. */
    private static final int AT_ONCE = 1_000;

    /** A range, so that PostgreSQL looks into the index for a name of which it knows nothing yet. */
    private static final String DECIDED =
            "from DataProduct product where product.id in (select p.id from DataProduct p join p.people r"
                    + " where r.person between ?1 and ?1 and r.role in (io.fondaco.product.ProductRole.OWNER,"
                    + " io.fondaco.product.ProductRole.APPROVER)) order by product.name";

    private static final String BY_DOMAIN =
            "select product.domain.slug, product.domain.name, count(product) from DataProduct product where "
                    + Visibility.PUBLIC
                    + " and %s group by product.domain.slug, product.domain.name order by product.domain.name";

    private final Visibility visibility;
    private final LockOrder order;

    DataProducts(Visibility visibility, LockOrder order) {
        this.visibility = visibility;
        this.order = order;
    }

    /**
     * Says that the transaction changes nothing from here on: what it loads is not looked through for changes before
     * each of its queries.
     */
    public void onlyRead() {
        Session session = getEntityManager().unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** Every product that the viewer may know, by name. */
    public List<DataProduct> visibleTo(Person viewer) {
        Visibility.Condition visible = visibility.of(viewer);
        return list(
                "from DataProduct product where " + visible.text() + " order by product.name", visible.parameters());
    }

    /** Published products of one domain that a viewer may know. */
    public record InDomain(String slug, String name, long products) {}

    /** How many published products everybody may know in each domain that has any. */
    public List<InDomain> countOpenByDomain() {
        return getEntityManager()
                .createQuery(BY_DOMAIN.formatted("product.restricted = false"), InDomain.class)
                .getResultList();
    }

    /** The same of those that are shown to some only, and to this viewer. */
    public List<InDomain> countRestrictedByDomain(Person viewer) {
        Visibility.Condition visible = visibility.of(viewer);
        TypedQuery<InDomain> query = getEntityManager()
                .createQuery(BY_DOMAIN.formatted("product.restricted = true and " + visible.text()), InDomain.class);
        visible.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The tags that most of the published products have that everybody may know. */
    public List<String> commonTags(int most) {
        return getEntityManager()
                .createQuery(
                        "select tag from DataProduct product join product.tags tag where " + Visibility.PUBLIC
                                + " and product.restricted = false group by tag order by count(product) desc, tag",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The product of that domain and slug, if it exists and the viewer may know it. */
    public Optional<DataProduct> find(Person viewer, String domain, String slug) {
        Visibility.Condition visible = visibility.of(viewer);
        visible.parameters().put("domain", domain);
        visible.parameters().put("slug", slug);
        return find(
                        "from DataProduct product join fetch product.domain where product.domain.slug = :domain"
                                + " and product.slug = :slug and " + visible.text(),
                        visible.parameters())
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
        return Chunks.of(List.copyOf(ids), AT_ONCE).stream()
                .map(part -> Among.of("id", part))
                .flatMap(among -> list("id in " + among.list(), among.parameters()).stream())
                .toList();
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
        return Chunks.of(List.copyOf(ids), AT_ONCE).stream()
                .flatMap(part -> visiblePart(viewer, part).stream())
                .toList();
    }

    private List<DataProduct> visiblePart(Person viewer, List<UUID> ids) {
        Visibility.Condition visible = visibility.of(viewer);
        Among among = Among.of("id", ids);
        among.into(visible.parameters()::put);
        return list(
                "from DataProduct product join fetch product.domain where product.id in " + among.list() + " and "
                        + visible.text(),
                visible.parameters());
    }

    /** The product of that domain and slug, whoever asks: for jobs, never for a page. */
    public Optional<DataProduct> byPath(String domain, String slug) {
        return find("domain.slug = ?1 and slug = ?2", domain, slug).firstResultOptional();
    }

    /** The products of these paths, by name, whoever asks: for jobs and admins. */
    public List<DataProduct> byPaths(Set<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        Set<String> domains = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        paths.forEach(path -> {
            domains.add(path.substring(0, path.indexOf('/')));
            slugs.add(path.substring(path.indexOf('/') + 1));
        });
        // Each part by itself, for the index; what fits only part by part is left out.
        return list("domain.slug in ?1 and slug in ?2 order by name", domains, slugs).stream()
                .filter(product -> paths.contains(product.path()))
                .toList();
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

    /** The first of the products that the viewer decides requests for, by name. */
    public List<DataProduct> decidedBy(Person viewer, int most) {
        return find(DECIDED, viewer.name()).page(0, most).list();
    }

    /** How many those are. */
    public long countDecidedBy(Person viewer) {
        return countDecidedBy(Set.of(viewer.name())).getOrDefault(viewer.name(), 0L);
    }

    /** Ids of the products that each of these people decides requests for; those who decide for none are missing. */
    public Map<String, Set<UUID>> idsByDecider(Set<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("name", names);
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select r.person, product.id from DataProduct product join product.people r"
                                + " where r.person in " + among.list()
                                + " and r.role in (io.fondaco.product.ProductRole.OWNER,"
                                + " io.fondaco.product.ProductRole.APPROVER)",
                        Object[].class);
        among.into(query::setParameter);
        return query.getResultStream()
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
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct product.ownerTeam from DataProduct product where product.domain.slug = ?1",
                        String.class)
                .setParameter(1, domain)
                .getResultList());
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
}
