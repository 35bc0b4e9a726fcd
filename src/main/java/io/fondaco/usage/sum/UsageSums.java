package io.fondaco.usage.sum;

import io.fondaco.identity.Person;
import io.fondaco.product.Visibility;
import io.fondaco.usage.Days;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.sum.UsageSum.Day;
import io.fondaco.usage.sum.UsageSum.ProductUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Sums up the use of published products that a viewer may see, in a few statements whatever their number. */
@ApplicationScoped
public class UsageSums {

    private static final int MOST = 10;

    private static final String OF_DOMAIN = " and product.domain.slug in (select d.slug from Domain d"
            + " left join d.parent up where d.slug = :domain or up.slug = :domain)";

    private static final String PRODUCTS = " from OutputPort port join port.product product"
            + " join UsedObject used on used.name = port.object join UsedSet member on member.key.objectId = used.id"
            + " where port.removed = false and %s ";

    /** Sets that hold any dataset of the products: each query is counted at one of them. */
    private static final String SETS = "(select member.key.setId" + PRODUCTS + ")";

    private static final String DAYS = "select day.key.usedOn, sum(day.finished), sum(day.failed),"
            + " sum(day.cpuMillis) + coalesce(sum(day.failedCpuMillis), 0),"
            + " sum(day.physicalInputBytes) + coalesce(sum(day.failedInputBytes), 0)"
            + " from UsageDay day where day.key.usedOn between :from and :to and day.key.setId in " + SETS
            + " group by day.key.usedOn";

    private static final String HEADS = "select count(distinct case when c.service = false then c.key.person end),"
            + " count(distinct case when c.service = true then c.key.person end)"
            + " from ConsumerDay c where c.key.usedOn between :from and :to and c.key.setId in " + SETS;

    private static final String BY_PRODUCT =
            "select its.domain, its.slug, its.name, sum(day.finished), sum(day.failed),"
                    + " sum(day.cpuMillis) + coalesce(sum(day.failedCpuMillis), 0),"
                    + " sum(day.physicalInputBytes) + coalesce(sum(day.failedInputBytes), 0)"
                    + " from (select distinct product.domain.slug as domain, product.slug as slug, product.name as name,"
                    + " member.key.setId as setId" + PRODUCTS + ") its join UsageDay day on day.key.setId = its.setId"
                    + " where day.key.usedOn between :from and :to group by its.domain, its.slug, its.name";

    private static final String USED = "select count(distinct product.id) from OutputPort port"
            + " join port.product product join UsedObject used on used.name = port.object"
            + " join UsedSet member on member.key.objectId = used.id join UsageDay day on day.key.setId = member.key.setId"
            + " where port.removed = false and %s and day.key.usedOn between :from and :to";

    private record Heads(Long people, Long services) {}

    /** Which products, and since when. */
    private record Scope(String text, Map<String, Object> parameters, LocalDate from, LocalDate to) {}

    private final StatelessSession session;
    private final Visibility visibility;
    private final Days calendar;

    UsageSums(StatelessSession session, Visibility visibility, Days calendar) {
        this.session = session;
        this.visibility = visibility;
        this.calendar = calendar;
    }

    /** Of all products that the viewer may see. */
    @Transactional
    public UsageSum ofAll(Person viewer, UsagePeriod period) {
        return sum(all(viewer, period), period);
    }

    /** Of those of one domain and its parts. */
    @Transactional
    public UsageSum ofDomain(String domain, Person viewer, UsagePeriod period) {
        return sum(domain(domain, viewer, period), period);
    }

    /** Every product that was used, of all that the viewer may see, those with most queries first. */
    @Transactional
    public List<ProductUse> productsOfAll(Person viewer, UsagePeriod period) {
        return products(all(viewer, period), "finished) + sum(day.failed").list();
    }

    /** The same of one domain and its parts. */
    @Transactional
    public List<ProductUse> productsOfDomain(String domain, Person viewer, UsagePeriod period) {
        return products(domain(domain, viewer, period), "finished) + sum(day.failed")
                .list();
    }

    private Scope all(Person viewer, UsagePeriod period) {
        Visibility.Condition visible = visibility.published(viewer);
        LocalDate to = calendar.today();
        return new Scope(visible.text(), visible.parameters(), period.firstDay(to), to);
    }

    private Scope domain(String domain, Person viewer, UsagePeriod period) {
        Scope all = all(viewer, period);
        all.parameters().put("domain", domain);
        return new Scope(all.text() + OF_DOMAIN, all.parameters(), all.from(), all.to());
    }

    private UsageSum sum(Scope scope, UsagePeriod period) {
        Heads heads = select(HEADS, Heads.class, scope).getSingleResult();
        return new UsageSum(
                period,
                scope.from(),
                scope.to(),
                calendar.zone(),
                heads.people(),
                heads.services(),
                days(scope),
                select(USED, Long.class, scope).getSingleResult(),
                products(scope, "finished) + sum(day.failed")
                        .setMaxResults(MOST)
                        .list(),
                products(scope, "failed").setMaxResults(MOST).list().stream()
                        .filter(product -> product.failed() > 0)
                        .toList());
    }

    private List<Day> days(Scope scope) {
        Map<LocalDate, Day> used = select(DAYS, Day.class, scope).list().stream()
                .collect(Collectors.toMap(Day::date, Function.identity()));
        return Stream.iterate(scope.from(), day -> !day.isAfter(scope.to()), day -> day.plusDays(1))
                .map(day -> used.getOrDefault(day, new Day(day, 0, 0, 0, 0)))
                .toList();
    }

    private SelectionQuery<ProductUse> products(Scope scope, String mostOf) {
        return select(
                BY_PRODUCT + " order by sum(day." + mostOf + ") desc, its.name, its.domain, its.slug",
                ProductUse.class,
                scope);
    }

    private <R> SelectionQuery<R> select(String query, Class<R> row, Scope scope) {
        SelectionQuery<R> selection = session.createSelectionQuery(query.formatted(scope.text()), row);
        scope.parameters().forEach(selection::setParameter);
        return selection.setParameter("from", scope.from()).setParameter("to", scope.to());
    }
}
