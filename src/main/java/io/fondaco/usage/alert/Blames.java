package io.fondaco.usage.alert;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.alert.AlertRows.Failure;
import io.fondaco.usage.alert.AlertRows.Message;
import io.fondaco.usage.rule.Episode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds why the calls of some days failed: the reason that rose, where, at which column, and whom it hits. */
@ApplicationScoped
class Blames {

    private static final int DAYS_BEFORE = 28;
    private static final double MOST_OF_IT = 0.5;

    private final AlertRows rows;

    Blames(AlertRows rows) {
        this.rows = rows;
    }

    /** Of one stretch of days on which calls failed. */
    Blame of(Looked looked, Episode episode) {
        LocalDate from = episode.from();
        List<Failure> all = rows.failures(looked.sets().keySet(), from.minusDays(DAYS_BEFORE), episode.to());
        List<Failure> now =
                all.stream().filter(each -> !each.day().isBefore(from)).toList();
        Optional<String> reason = reason(all, now, from, episode.to());
        List<Failure> those = now.stream()
                .filter(each -> reason.isEmpty() || each.errorName().equals(reason.get()))
                .toList();
        return new Blame(
                reason.orElse(""),
                dataset(looked, those),
                reason.flatMap(name -> column(looked, those, name, from, episode.to()))
                        .orElse(""),
                users(those, each -> !each.byService()),
                users(those, Failure::byService));
    }

    /** The reason that rose most, if by so much that it explains most of the rise. */
    private static Optional<String> reason(List<Failure> all, List<Failure> now, LocalDate from, LocalDate to) {
        double days = from.datesUntil(to.plusDays(1)).count();
        Map<String, Double> rise = new HashMap<>();
        all.forEach(each -> rise.merge(
                each.errorName(),
                each.day().isBefore(from) ? -each.failed() * days / DAYS_BEFORE : each.failed(),
                Double::sum));
        double whole = rise.values().stream().mapToDouble(Double::doubleValue).sum();
        return rise.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> !now.isEmpty() && most.getValue() >= MOST_OF_IT * whole)
                .map(Map.Entry::getKey);
    }

    private static String dataset(Looked looked, List<Failure> those) {
        if (looked.product().ports().size() == 1) {
            return "";
        }
        Map<UUID, Long> failed = new HashMap<>();
        those.forEach(each -> looked.sets()
                .getOrDefault(each.set(), Set.of())
                .forEach(object -> failed.merge(object, each.failed(), Long::sum)));
        long all = those.stream().mapToLong(Failure::failed).sum();
        return failed.entrySet().stream()
                .max(Map.Entry.<UUID, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> most.getValue() > MOST_OF_IT * all)
                .map(most -> looked.ports().get(most.getKey()))
                .map(OutputPort::name)
                .orElse("");
    }

    private Optional<String> column(Looked looked, List<Failure> those, String reason, LocalDate from, LocalDate to) {
        List<String> most = those.stream()
                .collect(Collectors.groupingBy(Failure::person, Collectors.summingLong(Failure::failed)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Message> messages = most.isEmpty()
                ? List.of()
                : rows.messages(
                        most,
                        reason,
                        looked.calendar().begin(from),
                        looked.calendar().end(to));
        Set<QualifiedName> own = looked.objects();
        Set<String> onIt = new HashSet<>();
        rows.tables(messages.stream().map(Message::queryId).toList()).stream()
                .filter(table -> own.contains(table.use().object()))
                .forEach(table -> onIt.add(table.queryId()));
        return FailedColumn.ofMost(messages.stream()
                .filter(message -> onIt.contains(message.queryId()))
                .map(Message::text)
                .toList());
    }

    private static Set<String> users(List<Failure> those, Predicate<Failure> which) {
        return those.stream().filter(which).map(Failure::person).collect(Collectors.toSet());
    }
}
