package io.fondaco.usage;

import io.fondaco.usage.MixedQueries.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What follows from a list of queries, counted plainly. */
final class ExpectedUsage {

    private ExpectedUsage() {}

    static Map<String, Long> numbers(List<Asked> list) {
        return Map.of(
                "Queries", list.stream().filter(Asked::counts).count(),
                "Failed", failed(list).count(),
                "People", users(list, asked -> !asked.byService()),
                "Services", users(list, Asked::byService));
    }

    static Map<String, Long> queriesByUser(List<Asked> list) {
        return count(list.stream().filter(Asked::counts).map(Asked::user));
    }

    static Map<String, Long> failedByUser(List<Asked> list) {
        Map<String, Long> failed = queriesByUser(list);
        failed.replaceAll((_, _) -> 0L);
        failed(list).forEach(asked -> failed.merge(asked.user(), 1L, Long::sum));
        return failed;
    }

    static Map<String, Long> failures(List<Asked> list) {
        return count(failed(list).map(Asked::error));
    }

    static Map<String, Long> peopleByFailure(List<Asked> list) {
        Map<String, Long> people = failures(list);
        people.replaceAll((error, _) -> failed(list)
                .filter(asked -> asked.error().equals(error) && !asked.byService())
                .map(Asked::user)
                .distinct()
                .count());
        return people;
    }

    static Map<String, Long> columns(List<Asked> list) {
        return count(list.stream()
                .filter(asked -> asked.counts() && !asked.failed())
                .flatMap(asked -> asked.columns().stream()));
    }

    static Map<String, Long> through(List<Asked> list) {
        return count(list.stream().map(Asked::through).filter(view -> !view.isEmpty()));
    }

    private static Stream<Asked> failed(List<Asked> list) {
        return list.stream().filter(Asked::counts).filter(Asked::failed);
    }

    private static long users(List<Asked> list, Predicate<Asked> which) {
        return list.stream()
                .filter(Asked::counts)
                .filter(which)
                .map(Asked::user)
                .distinct()
                .count();
    }

    private static Map<String, Long> count(Stream<String> names) {
        Map<String, Long> counts = new TreeMap<>();
        names.map(Function.identity()).forEach(name -> counts.merge(name, 1L, Long::sum));
        return counts;
    }
}
