package io.fondaco.quality;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The last outcome of every rule. */
@ApplicationScoped
public class CheckedRules implements PanacheRepositoryBase<CheckedRule, UUID> {

    /** So many are shown of one port, those of all sources together. */
    private static final int MOST = 500;

    private record OfObject(UUID port, QualifiedName object) {}

    private record Counted(UUID product, Verdict verdict, long count, Instant at) {}

    /**
     * Rules of a product that fail.
     *
     * @param since since when the first of them does
     * @param name the name of one of them
     */
    public record Failing(UUID product, long count, Instant since, String name) {}

    /** Those of a port that are declared now, of all sources. */
    public List<CheckedRule> of(UUID port) {
        return find(
                        "port = ?1 and declared = true order by case when source = '' then 0 else 1 end, name, source",
                        port)
                .page(0, MOST)
                .list();
    }

    /** The same of a whole product. */
    public List<CheckedRule> ofProduct(UUID product) {
        return find(
                        "product = ?1 and declared = true"
                                + " order by port, case when source = '' then 0 else 1 end, name, source",
                        product)
                .page(0, 2 * MOST)
                .list();
    }

    /** The one of that key, locked until the end of the transaction. */
    Optional<CheckedRule> locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of a port that one source tells, by their key. */
    Map<String, CheckedRule> byKey(UUID port, String source) {
        return list("port = ?1 and source = ?2", port, source).stream()
                .collect(Collectors.toMap(CheckedRule::key, Function.identity()));
    }

    /** The portal's own of a port, whose time has come, those that wait longest first. */
    public List<CheckedRule> due(UUID port, Instant now) {
        return list("port = ?1 and source = '' and declared = true and nextAt <= ?2 order by nextAt, key", port, now);
    }

    /** Those of a port that are checked whenever new rows came. */
    List<CheckedRule> afterLoad(UUID port) {
        return list("port = ?1 and source = '' and declared = true and afterLoad = true and nextAt is not null", port);
    }

    /** Ports with such rules whose object is one of these. */
    List<UUID> checkedAfterLoadsOf(Collection<QualifiedName> objects) {
        Among among = Among.of(
                "object", objects.stream().map(QualifiedName::object).distinct().toList());
        var query = getEntityManager()
                .createQuery(
                        "select p.id, p.object from OutputPort p where p.removed = false and p.object.object in "
                                + among.list() + " and exists (select 1 from CheckedRule r where r.port = p.id"
                                + " and r.declared = true and r.afterLoad = true)",
                        OfObject.class);
        among.into(query::setParameter);
        return query.getResultStream()
                .filter(row -> objects.contains(row.object()))
                .map(OfObject::port)
                .sorted()
                .toList();
    }

    /** When the first of a port's rules is due. */
    public Optional<Instant> firstDue(UUID port) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(r.nextAt) from CheckedRule r where r.port = ?1 and r.declared = true",
                        Instant.class)
                .setParameter(1, port)
                .getSingleResult());
    }

    /** How these products stand, in one statement; those of which no rule was checked are missing. */
    public Map<UUID, Quality> ofProducts(Collection<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("product", Set.copyOf(products));
        var query = getEntityManager()
                .createQuery(
                        "select r.product, r.verdict, count(r), max(r.checkedAt) from CheckedRule r where r.product in "
                                + among.list() + " and r.declared = true and r.checkedAt is not null"
                                + " group by r.product, r.verdict",
                        Counted.class);
        among.into(query::setParameter);
        Map<UUID, Quality> all = new HashMap<>();
        query.getResultStream()
                .forEach(row -> all.put(
                        row.product(),
                        all.getOrDefault(row.product(), Quality.NONE).with(row.verdict(), row.count(), row.at())));
        return all;
    }

    /** Products of this owner of which rules fail, those with most first. */
    public List<Failing> failingOf(Person owner, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.product, count(r), min(r.since), min(r.name) from CheckedRule r where r.product in"
                                + " (select owned.id from DataProduct owned join owned.people holder where holder.person ="
                                + " :person and holder.role = io.fondaco.product.ProductRole.OWNER and owned.status <>"
                                + " io.fondaco.product.ProductStatus.RETIRED) and r.verdict ="
                                + " io.fondaco.quality.Verdict.FAILED and r.declared = true group by r.product order by"
                                + " count(r) desc, r.product",
                        Failing.class)
                .setParameter("person", owner.name())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * How many rows a rule counted last.
     *
     * @param at when
     */
    public record CountedRows(UUID port, long rows, Instant at) {}

    /** Of a product's ports, as the portal's own rules counted them last; those of which none did are missing. */
    public Map<UUID, CountedRows> rowsOf(UUID product) {
        return getEntityManager()
                .createQuery(
                        "select r.port, r.rows, r.checkedAt from CheckedRule r where r.product = ?1 and r.source = ''"
                                + " and r.declared = true and r.rows is not null and r.checkedAt is not null",
                        CountedRows.class)
                .setParameter(1, product)
                .getResultStream()
                .collect(Collectors.toMap(
                        CountedRows::port,
                        Function.identity(),
                        (one, other) -> one.at().isAfter(other.at()) ? one : other));
    }

    /** Names of the rules of a product that fail now, worst known first, and since when. */
    public List<CheckedRule> failingOf(UUID product, int most) {
        return find("product = ?1 and declared = true and verdict = ?2 order by since, name", product, Verdict.FAILED)
                .page(0, most)
                .list();
    }

    /** Forgets some rules that nobody declares any more, or that another tool no longer tells. */
    long forgetBefore(Instant moment, int most) {
        return getEntityManager()
                .createNativeQuery("delete from quality_rule where id in (select id from quality_rule"
                        + " where checked_at < :moment and (declared = false or source <> '') limit :most)")
                .setParameter("moment", moment)
                .setParameter("most", most)
                .executeUpdate();
    }
}
