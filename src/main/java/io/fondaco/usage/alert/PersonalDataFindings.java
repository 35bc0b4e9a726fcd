package io.fondaco.usage.alert;

import io.fondaco.identity.People;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.alert.AlertRows.ReadColumns;
import io.fondaco.usage.alert.Finding.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who read a column with personal data in the last week and in the three months before did not. */
@ApplicationScoped
class PersonalDataFindings {

    private static final int NEW = 7;
    private static final int BEFORE = 90;

    /** Somebody is new only where so many days before were seen whole. */
    private static final int HISTORY = 28;

    private static final int MAY_BE_MISSING = 4;
    private static final int NAMED = 3;

    private final AlertRows rows;
    private final People people;

    PersonalDataFindings(AlertRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    Optional<Finding> of(Looked looked) {
        Map<UUID, Set<String>> personal = new HashMap<>();
        looked.ports().forEach((object, port) -> {
            if (port.personalData()) {
                personal.put(object, personal(port));
            }
        });
        LocalDate from = looked.today().minusDays(NEW);
        boolean known = looked.whole(from.minusDays(HISTORY), from.minusDays(1)) >= HISTORY - MAY_BE_MISSING;
        if (personal.isEmpty() || !known || looked.firstUse().isAfter(from.minusDays(HISTORY))) {
            return Optional.empty();
        }
        Map<String, Set<String>> now = read(rows.columns(personal.keySet(), from, looked.today()), personal);
        now.keySet().removeIf(looked::owns);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        read(rows.columnsOf(now.keySet(), personal.keySet(), from.minusDays(BEFORE), from.minusDays(1)), personal)
                .forEach((person, columns) -> now.get(person).removeAll(columns));
        now.values().removeIf(Set::isEmpty);
        return now.isEmpty() ? Optional.empty() : Optional.of(finding(now, from));
    }

    private static Set<String> personal(OutputPort port) {
        return port.columns().stream()
                .filter(ContractColumn::personalData)
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The columns with personal data that each of them read. */
    private static Map<String, Set<String>> read(Collection<ReadColumns> uses, Map<UUID, Set<String>> personal) {
        Map<String, Set<String>> read = new TreeMap<>();
        for (ReadColumns use : uses) {
            Set<String> columns = new HashSet<>(use.columns());
            columns.retainAll(personal.getOrDefault(use.object(), Set.of()));
            if (!columns.isEmpty()) {
                read.computeIfAbsent(use.person(), _ -> new TreeSet<>()).addAll(columns);
            }
        }
        return read;
    }

    private Finding finding(Map<String, Set<String>> fresh, LocalDate from) {
        Map<String, String> names = people.displayNames(fresh.keySet());
        String who = fresh.keySet().stream()
                .limit(NAMED)
                .map(person -> names.getOrDefault(person, person))
                .collect(Collectors.joining(", "));
        int more = fresh.size() - NAMED;
        Set<String> columns =
                fresh.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Said said = new Said(
                "Personal data read by somebody new: " + who + (more > 0 ? " and %d more".formatted(more) : ""),
                "In the last 7 days they read %s for the first time in three months."
                        .formatted(String.join(", ", columns)));
        Said others = new Said("Personal data read by somebody new", "Its owners see by whom.");
        return Finding.lasting(FindingKind.PERSONAL_DATA, from, "In the last 7 days", said, others, 0, fresh.size());
    }
}
