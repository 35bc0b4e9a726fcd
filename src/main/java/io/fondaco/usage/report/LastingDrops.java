package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.Days;
import io.fondaco.usage.Span;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.usage.seen.WholeDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The falls in use that last, of several products at once: the same that the usage page of each would tell. */
@ApplicationScoped
public class LastingDrops {

    /** What is usual follows from four weeks before, and a fall may have begun a week before the period. */
    private static final int WEEKS_BEFORE = 5;

    private final UsedObjects objects;
    private final UsageRows rows;
    private final SeenDays seenDays;
    private final Days calendar;

    LastingDrops(UsedObjects objects, UsageRows rows, SeenDays seenDays, Days calendar) {
        this.objects = objects;
        this.rows = rows;
        this.seenDays = seenDays;
        this.calendar = calendar;
    }

    /** Those of these products whose use fell and is not back to normal, in their order. */
    @Transactional
    public Map<DataProduct, Drop> of(Collection<DataProduct> products) {
        Map<DataProduct, Drop> lasting = new LinkedHashMap<>();
        if (products.isEmpty()) {
            return lasting;
        }
        Map<QualifiedName, UUID> ids = objects.ids(products.stream()
                .flatMap(product -> product.ports().stream())
                .map(OutputPort::object)
                .toList());
        LocalDate to = calendar.today();
        LocalDate from = UsagePeriod.DAYS_30.firstDay(to);
        Span span = new Span(ids.values(), from.minusWeeks(WEEKS_BEFORE), to);
        Known known = new Known(
                rows.finished(span).stream().collect(Collectors.groupingBy(UsageRows.OnDay::object)),
                rows.firstUses(span.objects()),
                seenDays.since(span.from()));
        for (DataProduct product : products) {
            Set<UUID> own = product.ports().stream()
                    .map(port -> ids.get(port.object()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            drop(product, new Span(own, from, to), known)
                    .filter(drop -> !drop.over())
                    .ifPresent(drop -> lasting.put(product, drop));
        }
        return lasting;
    }

    /** What is known of all the objects together. */
    private record Known(Map<UUID, List<UsageRows.OnDay>> finished, Map<UUID, LocalDate> firstUses, WholeDays seen) {}

    private Optional<Drop> drop(DataProduct product, Span span, Known known) {
        Optional<LocalDate> firstUse = span.objects().stream()
                .map(known.firstUses()::get)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return firstUse.flatMap(first -> new Drops(
                        byDay(span.objects(), known.finished()),
                        first,
                        known.seen(),
                        (begin, end) -> causes(product, span).between(begin, end))
                .between(span.from(), span.to()).stream().reduce((_, later) -> later));
    }

    private DropCauses causes(DataProduct product, Span span) {
        return new DropCauses(
                product.versions(), rows.reasonsByDay(span.between(span.from().minusWeeks(1), span.to())), calendar);
    }

    /** A set of objects that holds several of them is counted once. */
    private static SortedMap<LocalDate, Long> byDay(Set<UUID> own, Map<UUID, List<UsageRows.OnDay>> finished) {
        return own.stream()
                .flatMap(object -> finished.getOrDefault(object, List.of()).stream())
                .collect(Collectors.toMap(UsageRows.OnDay::place, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .collect(Collectors.groupingBy(
                        UsageRows.OnDay::day, TreeMap::new, Collectors.summingLong(UsageRows.OnDay::finished)));
    }
}
