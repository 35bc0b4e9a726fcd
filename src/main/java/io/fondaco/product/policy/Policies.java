package io.fondaco.product.policy;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.common.Like;
import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.AutoApproval;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The policies of all products, with their history. */
@ApplicationScoped
public class Policies implements PanacheRepositoryBase<PolicyVersion, UUID> {

    /** How many of them one statement names. */
    private static final int AT_ONCE = 1_000;

    private final Clock clock;

    Policies(Clock clock) {
        this.clock = clock;
    }

    /** What holds for the product now. */
    public ApprovalPolicy of(DataProduct product) {
        return present(product).policy();
    }

    /** The same with its number. */
    public NumberedPolicy present(DataProduct product) {
        return latest(product)
                .map(version -> new NumberedPolicy(version.number(), version.policy()))
                .orElseGet(() -> new NumberedPolicy(0, ApprovalPolicy.ofOwners(product.maxPeriod())));
    }

    /** What holds for each of these products now; those for which nobody said anything are missing. */
    public Map<UUID, ApprovalPolicy> presentOf(Collection<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("product", Set.copyOf(products));
        TypedQuery<Object[]> query = getEntityManager()
                .createQuery(
                        "select version.product.id, version.policy from PolicyVersion version where version.product.id in "
                                + among.list()
                                + " and version.number = (select max(other.number) from PolicyVersion other"
                                + " where other.product = version.product)",
                        Object[].class);
        among.into(query::setParameter);
        Map<UUID, ApprovalPolicy> present = new HashMap<>();
        query.getResultList().forEach(row -> present.put((UUID) row[0], (ApprovalPolicy) row[1]));
        return present;
    }

    /** Those of these products whose policy this person ever set on a page. */
    public List<UUID> setBy(String person, Collection<UUID> products) {
        return getEntityManager()
                .createQuery(
                        "select distinct version.product.id from PolicyVersion version where version.fromFile = false"
                                + " and version.changedBy = ?1 and version.product.id in ?2",
                        UUID.class)
                .setParameter(1, person)
                .setParameter(2, Set.copyOf(products))
                .getResultList();
    }

    /** The newest state that somebody set, if anybody did. */
    public Optional<PolicyVersion> latest(DataProduct product) {
        return find("product = ?1 order by number desc", product).firstResultOptional();
    }

    /** The number of the state that holds now; 0 where nobody said anything. */
    public int numberOf(DataProduct product) {
        return latest(product).map(PolicyVersion::number).orElse(0);
    }

    /** A state by its number. */
    public ApprovalPolicy of(DataProduct product, int number) {
        return number == 0
                ? ApprovalPolicy.ofOwners(product.maxPeriod())
                : find("product = ?1 and number = ?2", product, number)
                        .singleResult()
                        .policy();
    }

    /** A state by its number, if there was one. */
    public Optional<ApprovalPolicy> byNumber(DataProduct product, int number) {
        return number == 0
                ? Optional.of(ApprovalPolicy.ofOwners(product.maxPeriod()))
                : find("product = ?1 and number = ?2", product, number)
                        .firstResultOptional()
                        .map(PolicyVersion::policy);
    }

    /** The present policies with rules by which requests need no owner, by the product's id. */
    public Map<UUID, ApprovalPolicy> automatic() {
        List<?> found = getEntityManager()
                .createNativeQuery(
                        "select p.id from approval_policy p where p.document like ?1 and p.number ="
                                + " (select max(o.number) from approval_policy o where o.product = p.product)",
                        UUID.class)
                // The document is JSON, in which a list that is not empty begins like this.
                .setParameter(1, "%\"automatic\":[{%")
                .getResultList();
        List<UUID> ids = found.stream().map(UUID.class::cast).toList();
        Map<UUID, ApprovalPolicy> policies = new HashMap<>();
        Chunks.of(ids, AT_ONCE)
                .forEach(some -> getEntityManager()
                        .createQuery(
                                "select version.product.id, version.policy from PolicyVersion version where version.id in ?1",
                                Object[].class)
                        .setParameter(1, some)
                        .getResultStream()
                        .forEach(row -> policies.put((UUID) row[0], (ApprovalPolicy) row[1])));
        return policies;
    }

    /** Who put this rule into the product's policy; empty where its files did, or nobody did. */
    public Optional<String> whoAdded(DataProduct product, AutoApproval rule) {
        PolicyVersion added = null;
        for (PolicyVersion version : list("product = ?1 order by number desc", product)) {
            if (!version.policy().automatic().contains(rule)) {
                break;
            }
            added = version;
        }
        return Optional.ofNullable(added).filter(version -> !version.fromFile()).map(PolicyVersion::changedBy);
    }

    /** Sets a new state; says whether it differs from what held. */
    public boolean set(DataProduct product, ApprovalPolicy policy, String by) {
        if (of(product).equals(policy)) {
            return false;
        }
        add(product, policy, false, by);
        return true;
    }

    /** What the files of these products said last; those whose files said nothing are missing. */
    public Map<UUID, ApprovalPolicy> saidByFiles(Collection<UUID> products) {
        Map<UUID, ApprovalPolicy> said = new HashMap<>();
        if (!products.isEmpty()) {
            list("product.id in ?1 and fromFile = true order by number", Set.copyOf(products))
                    .forEach(version -> said.put(version.product().id(), version.policy()));
        }
        return said;
    }

    /** Takes over what the files of a new product say, if they say anything. */
    public void beginFromFile(DataProduct product, @Nullable ApprovalPolicy policy, String by) {
        if (policy != null) {
            persist(new PolicyVersion(product, 1, policy, true, by, clock.instant()));
        }
    }

    /**
     * Takes over what the product's files say. What somebody set on the page stays until the files say something new.
     *
     * @param before what they said before, or null if nothing
     * @param policy what they say, or null if nothing
     */
    public void setFromFile(
            DataProduct product, @Nullable ApprovalPolicy before, @Nullable ApprovalPolicy policy, String by) {
        ApprovalPolicy said = policy == null ? ApprovalPolicy.ofOwners(product.maxPeriod()) : policy;
        if (before == null ? policy != null : !said.equals(before)) {
            add(product, said, true, by);
        }
    }

    /** Whether any state of any policy names this approver. */
    boolean nameApprover(String person) {
        // The document is JSON: the quotes make it a whole word, and what only looks like it is sorted out below.
        String word = "\"" + person + "\"";
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from approval_policy where document like ?1 escape '!'", UUID.class)
                .setParameter(1, Like.part(word))
                .getResultList();
        return ids.stream()
                .flatMap(id -> findById((UUID) id).policy().steps().stream())
                .anyMatch(step -> step.approvers().contains(person));
    }

    private void add(DataProduct product, ApprovalPolicy policy, boolean fromFile, String by) {
        persist(new PolicyVersion(product, numberOf(product) + 1, policy, fromFile, by, clock.instant()));
    }
}
