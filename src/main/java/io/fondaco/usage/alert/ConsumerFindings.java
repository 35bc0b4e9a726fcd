package io.fondaco.usage.alert;

import io.fondaco.identity.People;
import io.fondaco.usage.alert.AlertRows.Regular;
import io.fondaco.usage.alert.Finding.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who no longer uses a product: one of those who did week after week, or everybody. */
@ApplicationScoped
class ConsumerFindings {

    private static final int QUIET = 14;
    private static final int STEADY_WEEKS = 28;
    private static final int STEADY_DAYS = 12;
    private static final int MONTH = 30;
    private static final int LOOKED_BACK = 90;
    private static final long REGULAR_DAYS = 20;

    /** So many days of a stretch must have been seen whole, that nobody is missed who was there. */
    private static final int MAY_BE_MISSING = 2;

    private static final int NAMED = 3;

    private final AlertRows rows;
    private final People people;

    ConsumerFindings(AlertRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    List<Finding> of(Looked looked) {
        LocalDate today = looked.today();
        List<Regular> consumers = together(rows.regulars(
                        looked.sets().keySet(),
                        today.minusDays(LOOKED_BACK),
                        today.minusDays(QUIET + STEADY_WEEKS),
                        today.minusDays(QUIET + 1L),
                        today.minusDays(MONTH + 1L)))
                .stream()
                .filter(consumer -> !looked.owns(consumer.person()))
                .toList();
        Optional<Finding> nobody = nobodyLeft(looked, consumers);
        return nobody.or(() -> stopped(looked, consumers)).stream().toList();
    }

    /** Somebody's queries are counted at several sets, of each by the days of its own. */
    private static List<Regular> together(List<Regular> parts) {
        Map<String, Regular> consumers = new HashMap<>();
        parts.forEach(part -> consumers.merge(part.person(), part, Regular::and));
        return List.copyOf(consumers.values());
    }

    private static boolean seen(Looked looked, LocalDate from, int days) {
        return looked.whole(from, from.plusDays(days - 1L)) >= days - MAY_BE_MISSING;
    }

    private static Optional<Finding> nobodyLeft(Looked looked, List<Regular> consumers) {
        LocalDate month = looked.today().minusDays(MONTH);
        Optional<LocalDate> last = consumers.stream().map(Regular::last).max(Comparator.naturalOrder());
        long before = consumers.stream().mapToLong(Regular::daysBeforeMonth).sum();
        if (last.isEmpty() || !last.get().isBefore(month) || before < REGULAR_DAYS || !seen(looked, month, MONTH)) {
            return Optional.empty();
        }
        long services = consumers.stream().filter(Regular::service).count();
        LocalDate since = last.get().plusDays(1);
        String title = "Nobody has used it since " + Phrases.day(since);
        return Optional.of(Finding.lasting(
                FindingKind.NOBODY_LEFT,
                since,
                "Since " + Phrases.day(since),
                new Said(title, nobody(consumers.size() - services, services, true)),
                new Said(title, nobody(consumers.size() - services, services, false)),
                consumers.size(),
                0));
    }

    private static String nobody(long people, long services, boolean names) {
        return "In the two months before, %s used it. What its owners ask themselves does not count."
                .formatted(Phrases.who(people, services, names));
    }

    private Optional<Finding> stopped(Looked looked, List<Regular> consumers) {
        LocalDate quiet = looked.today().minusDays(QUIET);
        if (!seen(looked, quiet, QUIET) || !seen(looked, quiet.minusDays(STEADY_WEEKS), STEADY_WEEKS)) {
            return Optional.empty();
        }
        List<Regular> stopped = consumers.stream()
                .filter(each -> each.steadyDays() >= STEADY_DAYS && each.last().isBefore(quiet))
                .sorted(Comparator.comparing(Regular::last).reversed().thenComparing(Regular::person))
                .toList();
        return stopped.isEmpty() ? Optional.empty() : Optional.of(stopped(stopped));
    }

    private Finding stopped(List<Regular> stopped) {
        LocalDate since = stopped.getFirst().last().plusDays(1);
        Map<String, String> names =
                people.displayNames(stopped.stream().map(Regular::person).toList());
        List<String> named = stopped.stream()
                .limit(NAMED)
                .map(each -> names.getOrDefault(each.person(), each.person()))
                .toList();
        int more = stopped.size() - named.size();
        String who = String.join(", ", named) + (more == 0 ? "" : " and %d more".formatted(more));
        String title = stopped.size() == 1
                ? who + " no longer uses it"
                : "%d consumers no longer use it: %s".formatted(stopped.size(), who);
        String text = "They used it on %d days of four weeks or more, and last on %s."
                .formatted(STEADY_DAYS, Phrases.day(stopped.getFirst().last()));
        Said others = new Said("A consumer stopped", "Somebody who used it week after week no longer does.");
        return Finding.lasting(
                FindingKind.CONSUMER_STOPPED,
                since,
                "Since " + Phrases.day(since),
                new Said(title, text),
                others,
                stopped.size(),
                0);
    }
}
