package io.fondaco.usage.alert;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.Days;
import io.fondaco.usage.alert.AlertRows.SetDay;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.rule.Counts;
import io.fondaco.usage.rule.UsageRule;
import io.fondaco.usage.seen.SeenDays;
import io.fondaco.usage.seen.WholeDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the use of products. Pages, inbox and notices tell the same, since all of them ask here. */
@ApplicationScoped
public class Findings {

    private final UsedObjects objects;
    private final AlertRows rows;
    private final SeenDays seenDays;
    private final CallFindings calls;
    private final MoreFindings more;
    private final Days calendar;

    Findings(
            UsedObjects objects,
            AlertRows rows,
            SeenDays seenDays,
            CallFindings calls,
            MoreFindings more,
            Days calendar) {
        this.objects = objects;
        this.rows = rows;
        this.seenDays = seenDays;
        this.calls = calls;
        this.more = more;
        this.calendar = calendar;
    }

    /** Everything that is wrong with the use of this product, the worst first. */
    @Transactional
    public List<Finding> of(DataProduct product) {
        return look(List.of(product)).stream()
                .flatMap(looked -> Stream.concat(calls.of(looked).stream(), more.of(looked).stream()))
                .sorted(Finding.WORST_FIRST)
                .toList();
    }

    /** Only whether their calls fell or fail: for a few products with a few statements. */
    @Transactional
    public Map<DataProduct, List<Finding>> ofCalls(Collection<DataProduct> products) {
        Map<DataProduct, List<Finding>> found = new LinkedHashMap<>();
        look(products)
                .forEach(looked -> found.put(
                        looked.product(),
                        calls.of(looked).stream().sorted(Finding.WORST_FIRST).toList()));
        return found;
    }

    private List<Looked> look(Collection<DataProduct> products) {
        Map<QualifiedName, UUID> ids = objects.ids(products.stream()
                .flatMap(product -> product.ports().stream())
                .map(OutputPort::object)
                .toList());
        if (ids.isEmpty()) {
            return List.of();
        }
        LocalDate today = calendar.today();
        LocalDate from = today.minusDays(UsageRule.DAYS_BEFORE);
        Map<UUID, List<SetDay>> days =
                rows.days(ids.values(), from, today).stream().collect(Collectors.groupingBy(SetDay::object));
        Map<UUID, LocalDate> firstUses = rows.firstUses(ids.values());
        WholeDays seen = seenDays.since(from);
        return products.stream()
                .flatMap(product -> {
                    Map<UUID, OutputPort> ports = new HashMap<>();
                    product.ports().stream()
                            .filter(port -> firstUses.containsKey(ids.get(port.object())))
                            .forEach(port -> ports.put(ids.get(port.object()), port));
                    return looked(product, ports, days, firstUses, seen).stream();
                })
                .toList();
    }

    private Optional<Looked> looked(
            DataProduct product,
            Map<UUID, OutputPort> ports,
            Map<UUID, List<SetDay>> days,
            Map<UUID, LocalDate> firstUses,
            WholeDays seen) {
        Map<UUID, Set<UUID>> sets = new HashMap<>();
        Map<LocalDate, Counts> counts = new HashMap<>();
        Set<Place> counted = new HashSet<>();
        for (UUID object : ports.keySet()) {
            for (SetDay row : days.getOrDefault(object, List.of())) {
                sets.computeIfAbsent(row.set(), _ -> new HashSet<>()).add(object);
                if (counted.add(new Place(row.set(), row.day()))) {
                    counts.merge(row.day(), new Counts(row.finished(), row.failed()), Counts::and);
                }
            }
        }
        return ports.keySet().stream()
                .map(firstUses::get)
                .min(Comparator.naturalOrder())
                .map(first -> new Looked(product, ports, sets, counts, first, seen, calendar));
    }

    /** A set that holds several objects of a product is counted once. */
    private record Place(UUID set, LocalDate day) {}
}
