package io.fondaco.access.agreement;

import io.fondaco.audit.AuditAction;
import io.fondaco.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Access in force that somebody gave in their own name, or that the products gave that they decide for, without what comes from owning
 * them. The agreements that came from one request are one access; the first of them stands for all.
 */
@ApplicationScoped
public class GivenAgreements {

    private static final String IN_FORCE =
            "from Agreement a where a.state = io.fondaco.access.agreement.AgreementState.IN_FORCE"
                    + " and a.standing = false and a.port.product.id in :products";

    /** Two questions, each of which has an index: by the products, and by the trail of who approved what. */
    private static final String GIVEN = """
            from Agreement a where a.id in (
                select own.id from Agreement own
                where own.state = io.fondaco.access.agreement.AgreementState.IN_FORCE
                    and own.standing = false and own.port.product.id in :products
                union select approved.id from Agreement approved
                where approved.state = io.fondaco.access.agreement.AgreementState.IN_FORCE
                    and approved.givenBy = :giver and approved.givenInPlaceOf is null and approved.request in (
                        select event.requestId from AuditEvent event
                        where event.actor = :giver and event.action = :approved))
            """;

    private static final String FIRST = " and not exists (select 1 from Agreement other where other.request = a.request"
            + " and other.state = io.fondaco.access.agreement.AgreementState.IN_FORCE and other.id < a.id)";

    private static final String ENDING = " and a.endsAt < :moment";

    private static final String OF_OTHERS = " and a.endReason is null and a.principal not in :own";

    private static final String IN_ORDER = " order by a.endsAt, a.principal, a.id";

    private final Agreements agreements;

    GivenAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    /** How many there are that this person gave, or these products. */
    public int count(String giver, Set<UUID> products) {
        return (int) agreements.find(GIVEN + FIRST, given(giver, products)).count();
    }

    /** A page of them, soonest end first. */
    public List<Agreement> page(String giver, Set<UUID> products, int number) {
        return page(GIVEN + FIRST, given(giver, products), number);
    }

    private static Map<String, Object> given(String giver, Set<UUID> products) {
        return Map.of("giver", giver, "products", products, "approved", AuditAction.REQUEST_APPROVED.code());
    }

    /** How many of those that these products gave end before that moment. */
    public int countEndingBefore(Set<UUID> products, Instant moment) {
        return products.isEmpty()
                ? 0
                : (int) agreements
                        .find(IN_FORCE + ENDING + FIRST, Map.of("products", products, "moment", moment))
                        .count();
    }

    /** A page of those that end before that moment, soonest first. */
    public List<Agreement> pageEndingBefore(Set<UUID> products, Instant moment, int number) {
        return products.isEmpty()
                ? List.of()
                : page(IN_FORCE + ENDING + FIRST, Map.of("products", products, "moment", moment), number);
    }

    /** How many of those that these products gave end before that moment, and nobody took away; without these holders'. */
    public int countEndingOfOthers(Set<UUID> products, Set<String> own, Instant moment) {
        return products.isEmpty()
                ? 0
                : (int) agreements
                        .find(IN_FORCE + ENDING + OF_OTHERS + FIRST, ofOthers(products, own, moment))
                        .count();
    }

    /** The first so many of them, soonest first. */
    public List<Agreement> firstEndingOfOthers(Set<UUID> products, Set<String> own, Instant moment, int most) {
        return products.isEmpty()
                ? List.of()
                : agreements
                        .find(IN_FORCE + ENDING + OF_OTHERS + FIRST + IN_ORDER, ofOthers(products, own, moment))
                        .page(0, most)
                        .list();
    }

    private static Map<String, Object> ofOthers(Set<UUID> products, Set<String> own, Instant moment) {
        return Map.of("products", products, "own", own, "moment", moment);
    }

    private List<Agreement> page(String query, Map<String, Object> parameters, int number) {
        return agreements
                .find(query + IN_ORDER, parameters)
                .page(number - 1, Page.SIZE)
                .list();
    }

    /** Every agreement of those that began before that moment, soonest end first. */
    public List<Agreement> begunBefore(Set<UUID> products, Instant moment) {
        return products.isEmpty()
                ? List.of()
                : agreements.list(
                        IN_FORCE + " and a.startsAt < :moment order by a.endsAt, a.principal, a.id",
                        Map.of("products", products, "moment", moment));
    }

    /** How many members of a team read a product. */
    public record Readers(UUID product, long people) {}

    /** What most members of this team may read, if at least so many do, by an access of their own; the most first. */
    public List<Readers> readIn(String team, int least, int most) {
        return agreements
                .getEntityManager()
                .createQuery("""
                        select port.product.id, count(distinct a.principal)
                        from TeamMembership m join Agreement a on a.principal = m.person join a.port port
                        where m.team = :team and a.standing = false and a.holderKind = io.fondaco.access.holder.HolderKind.PERSON
                            and a.state = io.fondaco.access.agreement.AgreementState.IN_FORCE
                        group by port.product.id having count(distinct a.principal) >= :least
                        order by count(distinct a.principal) desc, port.product.id
                        """, Readers.class)
                .setParameter("team", team)
                .setParameter("least", least)
                .setMaxResults(most)
                .getResultList();
    }

    /** Which of these products each of these principals reads by an access of their own. */
    public Map<String, Set<UUID>> readBy(Collection<String> principals, Set<UUID> products) {
        if (products.isEmpty() || principals.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<UUID>> read = new HashMap<>();
        agreements
                .getEntityManager()
                .createQuery(
                        "select distinct a.principal, a.port.product.id " + IN_FORCE
                                + " and a.principal in :principals",
                        Object[].class)
                .setParameter("products", products)
                .setParameter("principals", Set.copyOf(principals))
                .getResultList()
                .forEach(row -> read.computeIfAbsent((String) row[0], _ -> new HashSet<>())
                        .add((UUID) row[1]));
        return read;
    }
}
