package io.fondaco.usage.report;

import io.fondaco.common.Day;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.fold.UsageDay;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.report.UsageReport.Failure;
import io.fondaco.usage.report.UsageReport.Through;
import io.fondaco.usage.report.UsageRows.ByPerson;
import io.fondaco.usage.report.UsageRows.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a product is used, for somebody who may see the product. */
@ApplicationScoped
public class UsageReports {

    private static final int WEEKS_FOR_USUAL = 5;

    private final UsedObjects objects;
    private final UsageRows rows;
    private final Consumers consumers;
    private final Clock clock;

    UsageReports(UsedObjects objects, UsageRows rows, Consumers consumers, Clock clock) {
        this.objects = objects;
        this.rows = rows;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Whether this viewer sees who asks, by name: owners and those who run the platform do. */
    public static boolean showsNames(DataProduct product, Person viewer) {
        return viewer.platformAdmin() || product.isOwnedBy(viewer);
    }

    /** The report of a product's current ports, with names only for those who may see them. */
    @Transactional
    public UsageReport of(DataProduct product, UsagePeriod period, Person viewer) {
        LocalDate to = Day.today(clock);
        LocalDate from = period.firstDay(to);
        List<QualifiedName> names =
                product.ports().stream().map(OutputPort::object).toList();
        Map<QualifiedName, UUID> ids = objects.ids(names);
        Span span = new Span(ids.values(), from, to);
        LocalDate firstUse = rows.firstUse(span.objects()).orElse(null);
        LocalDate earliest = from.minusDays(Math.max(period.days(), WEEKS_FOR_USUAL * 7L));
        List<UsageDay> dayRows = rows.days(span.between(earliest, to));
        DayTable days = new DayTable(dayRows);
        boolean withNames = showsNames(product, viewer);
        List<ByPerson> now = rows.byPerson(span);
        LocalDate dayBefore = from.minusDays(1);
        List<ByPerson> past = rows.byPerson(span.between(from.minusDays(period.days()), dayBefore));
        boolean compares = firstUse != null && !firstUse.isAfter(from.minusDays(UsageReport.DAYS_FOR_TRENDS));
        ColumnTable columns = new ColumnTable(ids, rows.columns(span));
        return new UsageReport(
                period,
                from,
                to,
                firstUse,
                totals(days, from, to, now),
                compares ? totals(days, from.minusDays(period.days()), dayBefore, past) : null,
                compares ? newPeople(now, past) : null,
                days.series(from, to, rows.peopleByDay(span)),
                failures(span, withNames),
                consumers.top(now, withNames),
                columns.used(),
                columns.neverUsed(product.ports()),
                withNames ? through(span) : List.of(),
                firstUse == null ? List.of() : drops(product, days, span, firstUse));
    }

    private static Totals totals(DayTable days, LocalDate from, LocalDate to, List<ByPerson> byPerson) {
        long services = byPerson.stream().filter(ByPerson::service).count();
        return days.totals(from, to, byPerson.size() - services, services);
    }

    private static long newPeople(List<ByPerson> now, List<ByPerson> past) {
        Set<String> known = past.stream().map(ByPerson::person).collect(Collectors.toSet());
        return now.stream()
                .filter(row -> !row.service() && !known.contains(row.person()))
                .count();
    }

    private List<Failure> failures(Span span, boolean exact) {
        return rows.byReason(span).stream()
                .map(row -> new Failure(row.errorName(), row.failed(), Headcount.of(row.people(), exact), row.lastAt()))
                .toList();
    }

    private List<Through> through(Span span) {
        List<UsageRows.ByView> views = rows.byView(span);
        Map<UUID, QualifiedName> names =
                objects.names(views.stream().map(UsageRows.ByView::view).toList());
        return views.stream()
                .map(row -> new Through(names.get(row.view()), row.finished(), row.failed()))
                .toList();
    }

    private List<Drop> drops(DataProduct product, DayTable days, Span span, LocalDate firstUse) {
        LocalDate early = span.from().minusWeeks(1);
        DropCauses causes = new DropCauses(product.versions(), rows.reasonsByDay(span.between(early, span.to())));
        return new Drops(days.finished(), firstUse, causes)
                .between(span.from(), span.to().minusDays(1));
    }
}
