package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductVersion;
import io.fondaco.usage.Days;
import io.fondaco.usage.Span;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.report.UsageReport.Failure;
import io.fondaco.usage.report.UsageReport.Summary;
import io.fondaco.usage.report.UsageReport.Through;
import io.fondaco.usage.report.UsageRows.ByPerson;
import io.fondaco.usage.rule.Episode;
import io.fondaco.usage.rule.UsageRule;
import io.fondaco.usage.rule.Verdict;
import io.fondaco.usage.rule.Verdict.Change;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.usage.seen.WholeDays;
import io.fondaco.usage.shape.CostlyShapes;
import io.fondaco.usage.shape.FailedExamples;
import io.fondaco.usage.shape.FailedExamples.Example;
import io.fondaco.usage.speed.SpeedChange;
import io.fondaco.usage.speed.VersionSpeeds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a product is used, for somebody who may see the product. */
@ApplicationScoped
public class UsageReports {

    private static final int MOST_EXAMPLES = 20;

    private final UsedObjects objects;
    private final UsageRows rows;
    private final SeenDays seenDays;
    private final Consumers consumers;
    private final CostlyShapes shapes;
    private final FailedExamples examples;
    private final Days calendar;

    UsageReports(
            UsedObjects objects,
            UsageRows rows,
            SeenDays seenDays,
            Consumers consumers,
            CostlyShapes shapes,
            FailedExamples examples,
            Days calendar) {
        this.objects = objects;
        this.rows = rows;
        this.seenDays = seenDays;
        this.consumers = consumers;
        this.shapes = shapes;
        this.examples = examples;
        this.calendar = calendar;
    }

    /** Whether this viewer sees who asks, by name: owners and those who run the platform do. */
    public static boolean showsNames(DataProduct product, Person viewer) {
        return viewer.platformAdmin() || product.isOwnedBy(viewer);
    }

    /** The report of a product's current ports, with names only for those who may see them. */
    @Transactional
    public UsageReport of(DataProduct product, UsagePeriod period, Person viewer) {
        Map<QualifiedName, UUID> ids = ids(product);
        Looked looked = look(ids.values(), period);
        Span span = looked.span();
        Summary summary = summary(period, looked);
        boolean withNames = showsNames(product, viewer);
        Consumers.Top top = consumers.top(looked.people(), withNames);
        ColumnTable columns = new ColumnTable(ids, rows.columns(span));
        return new UsageReport(
                period,
                span.from(),
                span.to(),
                looked.firstUse(),
                summary.totals(),
                summary.change() == null ? null : totals(looked.days(), looked.past(), looked.peopleBefore()),
                summary.change(),
                summary.newPeople(),
                looked.days().series(span.from(), span.to(), rows.peopleByDay(span)),
                failures(span, withNames),
                top.byQueries(),
                columns.used(),
                columns.neverUsed(product.ports()),
                withNames ? through(span) : List.of(),
                wrong(looked),
                looked.whole().coverage(span.from(), span.to()),
                calendar.zone(),
                looked.days().spent(span.from(), span.to()),
                new UsageReport.Cost(costChange(looked), top.byCost(), withNames ? shapes.of(span) : List.of()),
                speeds(product, looked),
                rows.hours(span));
    }

    /** What sums that report up, without a look at every column, reason and day's people. */
    public Summary summary(DataProduct product, UsagePeriod period) {
        Map<QualifiedName, UUID> ids = ids(product);
        return ids.isEmpty() ? Summary.ofNone(period) : summary(period, look(ids.values(), period));
    }

    private Map<QualifiedName, UUID> ids(DataProduct product) {
        return objects.ids(product.ports().stream().map(OutputPort::object).toList());
    }

    /**
     * What the numbers are made of.
     *
     * @param earliest the first day that is known
     * @param firstUse since when the product is used
     * @param whole what was seen of its days
     */
    private record Looked(
            Span span,
            Span past,
            LocalDate earliest,
            @Nullable LocalDate firstUse,
            DayTable days,
            WholeDays whole,
            List<ByPerson> people,
            List<ByPerson> peopleBefore) {}

    private Looked look(Collection<UUID> ids, UsagePeriod period) {
        LocalDate to = calendar.today();
        LocalDate from = period.firstDay(to);
        Span span = new Span(ids, from, to);
        Span past = span.between(from.minusDays(period.days()), from.minusDays(1));
        LocalDate earliest = from.minusDays(Math.max(period.days(), UsageRule.DAYS_BEFORE));
        return new Looked(
                span,
                past,
                earliest,
                rows.firstUse(span.objects()).orElse(null),
                new DayTable(rows.days(span.between(earliest, to))),
                seenDays.since(earliest),
                rows.byPerson(span),
                rows.byPerson(past));
    }

    private Summary summary(UsagePeriod period, Looked looked) {
        LocalDate firstUse = looked.firstUse();
        Double change = change(looked, looked.days()::queries);
        return new Summary(
                period,
                firstUse,
                totals(looked.days(), looked.span(), looked.people()),
                change,
                change == null ? null : newPeople(looked.people(), looked.peopleBefore()));
    }

    private static @Nullable Double costChange(Looked looked) {
        return change(looked, looked.days()::cpuMillis);
    }

    private static @Nullable Double change(Looked looked, ToLongFunction<LocalDate> of) {
        LocalDate firstUse = looked.firstUse();
        if (firstUse == null) {
            return null;
        }
        Predicate<LocalDate> counts = day -> looked.whole().whole(day) && !day.isBefore(firstUse);
        Span now = looked.span();
        Span past = looked.past();
        AverageWeek before = new AverageWeek(past.from(), past.to(), counts, of);
        OptionalDouble change = new AverageWeek(now.from(), now.to(), counts, of).changeSince(before);
        return change.isPresent() ? change.getAsDouble() : null;
    }

    private static Totals totals(DayTable days, Span span, List<ByPerson> byPerson) {
        long services = byPerson.stream().filter(ByPerson::service).count();
        return days.totals(span.from(), span.to(), byPerson.size() - services, services);
    }

    private static long newPeople(List<ByPerson> now, List<ByPerson> past) {
        Set<String> known = past.stream().map(ByPerson::person).collect(Collectors.toSet());
        return now.stream()
                .filter(row -> !row.service() && !known.contains(row.person()))
                .count();
    }

    private List<Failure> failures(Span span, boolean withNames) {
        List<UsageRows.ByReason> reasons = rows.byReason(span);
        Map<String, Example> known = withNames
                ? examples.of(reasons.stream()
                        .map(UsageRows.ByReason::lastQuery)
                        .filter(Objects::nonNull)
                        .limit(MOST_EXAMPLES)
                        .toList())
                : Map.of();
        return reasons.stream()
                .map(row -> new Failure(
                        row.errorName(),
                        row.failed(),
                        Headcount.of(row.people(), withNames),
                        row.lastAt(),
                        row.lastQuery() == null ? null : known.get(row.lastQuery())))
                .toList();
    }

    private List<SpeedChange> speeds(DataProduct product, Looked looked) {
        Map<String, LocalDate> versions = product.versions().stream()
                .collect(Collectors.toMap(
                        ProductVersion::number, version -> calendar.of(version.publishedAt()), (one, _) -> one));
        return new VersionSpeeds(looked.days()::wall)
                .since(looked.span().from(), looked.span().to().minusDays(1), versions);
    }

    private List<Through> through(Span span) {
        List<UsageRows.ByView> views = rows.byView(span);
        Map<UUID, QualifiedName> names =
                objects.names(views.stream().map(UsageRows.ByView::view).toList());
        return views.stream()
                .map(row -> new Through(names.get(row.view()), row.finished(), row.failed()))
                .toList();
    }

    private static List<Episode> wrong(Looked looked) {
        LocalDate firstUse = looked.firstUse();
        if (firstUse == null) {
            return List.of();
        }
        Span span = looked.span();
        List<Verdict> verdicts = new UsageRule(looked.days().counts(), firstUse, looked.whole())
                .between(looked.earliest(), span.to().minusDays(1));
        return Arrays.stream(Change.values())
                .flatMap(change -> Episode.of(change, verdicts, span.to()).stream())
                .filter(episode -> !episode.to().isBefore(span.from()))
                .toList();
    }
}
