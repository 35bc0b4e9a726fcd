package io.fondaco.usage.report;

import io.fondaco.common.Day;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.report.UsageReport.Failure;
import io.fondaco.usage.report.UsageReport.Through;
import io.fondaco.usage.report.UsageRows.ByPerson;
import io.fondaco.usage.report.UsageRows.Span;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.usage.seen.WholeDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a product is used, for somebody who may see the product. */
@ApplicationScoped
public class UsageReports {

    private static final int WEEKS_FOR_USUAL = 5;

    private final UsedObjects objects;
    private final UsageRows rows;
    private final SeenDays seenDays;
    private final Consumers consumers;
    private final Clock clock;

    UsageReports(UsedObjects objects, UsageRows rows, SeenDays seenDays, Consumers consumers, Clock clock) {
        this.objects = objects;
        this.rows = rows;
        this.seenDays = seenDays;
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
        DayTable days = new DayTable(rows.days(span.between(earliest, to)));
        WholeDays whole = seenDays.since(earliest);
        boolean withNames = showsNames(product, viewer);
        List<ByPerson> now = rows.byPerson(span);
        Span past = span.between(from.minusDays(period.days()), from.minusDays(1));
        List<ByPerson> pastPeople = rows.byPerson(past);
        Double change =
                firstUse == null ? null : change(days, span, past, day -> whole.whole(day) && !day.isBefore(firstUse));
        ColumnTable columns = new ColumnTable(ids, rows.columns(span));
        return new UsageReport(
                period,
                from,
                to,
                firstUse,
                totals(days, from, to, now),
                change == null ? null : totals(days, past.from(), past.to(), pastPeople),
                change,
                change == null ? null : newPeople(now, pastPeople),
                days.series(from, to, rows.peopleByDay(span)),
                failures(span, withNames),
                consumers.top(now, withNames),
                columns.used(),
                columns.neverUsed(product.ports()),
                withNames ? through(span) : List.of(),
                firstUse == null ? List.of() : drops(product, days, span, new Known(firstUse, whole)),
                whole.coverage(from, to));
    }

    /** Since when a product is used, and what was seen of that. */
    private record Known(LocalDate firstUse, WholeDays whole) {}

    private static @Nullable Double change(DayTable days, Span now, Span past, Predicate<LocalDate> counts) {
        AverageWeek before = new AverageWeek(past.from(), past.to(), counts, days::queries);
        OptionalDouble change = new AverageWeek(now.from(), now.to(), counts, days::queries).changeSince(before);
        return change.isPresent() ? change.getAsDouble() : null;
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

    private List<Drop> drops(DataProduct product, DayTable days, Span span, Known known) {
        LocalDate early = span.from().minusWeeks(1);
        DropCauses causes = new DropCauses(product.versions(), rows.reasonsByDay(span.between(early, span.to())));
        return new Drops(days.finished(), known.firstUse(), known.whole(), causes).between(span.from(), span.to());
    }
}
