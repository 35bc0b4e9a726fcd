package io.fondaco.web;

import io.fondaco.common.Day;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What the top bar says of somebody, asked once for a page, in one statement: it stands on every page. */
@RequestScoped
class TopBarCounts {

    /**
     * Of one person.
     *
     * @param inBasket how many products lie in their basket
     * @param unread how many notifications they have not read
     * @param mayDecide whether they may have requests to decide: they own products, stand in for somebody, or are named
     */
    record Counts(long inBasket, long unread, boolean mayDecide) {

        static final Counts NONE = new Counts(0, 0, false);
    }

    /**
     * Where each person owns many products PostgreSQL reads the roles of all of them for a name of which it knows nothing
     * yet, as for one that it expects often. Of a range it expects little, and looks into the index.
     */
    private static final String COUNTS = """
            select (select count(*) from basket_item where person = :person),
                   (select count(*) from notification where person = :person and read_at is null),
                   case when exists (select 1 from data_product_role
                            where person between :person and :person and role in ('OWNER', 'APPROVER'))
                        or exists (select 1 from approval_delegation
                            where delegate = :person and last_day >= :today)
                        or exists (select 1 from access_request_approver a join access_request r on r.id = a.request
                            where a.person = :person and r.state = 'WAITING')
                   then 1 else 0 end
            """;

    private final EntityManager entities;
    private final Clock clock;

    private @Nullable Counts counts;

    TopBarCounts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of the person who asks for the page. */
    Counts of(String person) {
        if (counts == null) {
            counts = read(person);
        }
        return counts;
    }

    private Counts read(String person) {
        Object[] row = (Object[]) entities.createNativeQuery(COUNTS, Object[].class)
                .setParameter("person", person)
                .setParameter("today", Day.today(clock))
                .getSingleResult();
        return new Counts(number(row[0]), number(row[1]), number(row[2]) == 1);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
