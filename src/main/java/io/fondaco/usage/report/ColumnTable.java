package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.fold.ColumnDay;
import io.fondaco.usage.report.UsageReport.ColumnUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How the columns of several objects were used, added up over days. */
final class ColumnTable {

    private final Map<QualifiedName, Map<String, Long>> read = new HashMap<>();
    private final Map<QualifiedName, Map<String, Long>> byViews = new HashMap<>();

    ColumnTable(Map<QualifiedName, UUID> ids, Collection<ColumnDay> days) {
        Map<UUID, QualifiedName> names = new HashMap<>();
        ids.forEach((name, id) -> names.put(id, name));
        for (ColumnDay day : days) {
            QualifiedName name = Objects.requireNonNull(names.get(day.objectId()));
            add(read.computeIfAbsent(name, _ -> new HashMap<>()), day.columnUses());
            add(byViews.computeIfAbsent(name, _ -> new HashMap<>()), day.viewUses());
        }
    }

    private static void add(Map<String, Long> sums, Map<String, Long> day) {
        day.forEach((column, queries) -> sums.merge(lower(column), queries, Long::sum));
    }

    /** Those that queries read themselves, the most used first. */
    List<ColumnUse> used() {
        List<ColumnUse> used = new ArrayList<>();
        read.forEach((object, columns) -> columns.keySet().forEach(column -> used.add(use(object, column))));
        used.sort(Comparator.comparingLong(ColumnUse::queries)
                .reversed()
                .thenComparing(ColumnUse::object)
                .thenComparing(ColumnUse::column));
        return used;
    }

    /** Those of the contract that no query read itself. */
    List<ColumnUse> neverUsed(Collection<OutputPort> ports) {
        List<ColumnUse> never = new ArrayList<>();
        for (OutputPort port : ports) {
            port.columns().stream()
                    .map(ContractColumn::name)
                    .map(column -> use(port.object(), column))
                    .filter(use -> use.queries() == 0)
                    .forEach(never::add);
        }
        return never;
    }

    private ColumnUse use(QualifiedName object, String column) {
        return new ColumnUse(object, column, count(read, object, column), count(byViews, object, column));
    }

    private static long count(Map<QualifiedName, Map<String, Long>> sums, QualifiedName object, String column) {
        return sums.getOrDefault(object, Map.of()).getOrDefault(lower(column), 0L);
    }

    private static String lower(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
