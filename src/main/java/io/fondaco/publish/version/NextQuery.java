package io.fondaco.publish.version;

import io.fondaco.access.carryover.MajorChanges;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.change.ChangeKind;
import io.fondaco.product.change.ContractChange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a query over the next major that shows what somebody used of the older one, as far as it is still there. */
final class NextQuery {

    private static final int MOST_COLUMNS = 8;

    private NextQuery() {}

    static String of(Step step, Collection<String> used) {
        Map<String, String> renamed = MajorChanges.of(step).stream()
                .filter(change -> change.kind() == ChangeKind.COLUMN_RENAMED)
                .collect(Collectors.toMap(ContractChange::column, ContractChange::now, (one, _) -> one));
        Set<String> there = step.later().columns().stream()
                .map(column -> folded(column.name()))
                .collect(Collectors.toSet());
        List<String> kept = used.stream()
                .map(NextQuery::folded)
                .map(column -> renamed.getOrDefault(column, column))
                .filter(there::contains)
                .distinct()
                .toList();
        List<String> shown = kept.isEmpty()
                ? step.later().columns().stream().map(ContractColumn::name).toList()
                : kept;
        return "SELECT %s\nFROM %s\nLIMIT 100"
                .formatted(
                        shown.isEmpty()
                                ? "*"
                                : shown.stream()
                                        .limit(MOST_COLUMNS)
                                        .map(QualifiedName::quoted)
                                        .collect(Collectors.joining(", ")),
                        step.later().object().sql());
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
