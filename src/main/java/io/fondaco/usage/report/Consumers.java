package io.fondaco.usage.report;

import io.fondaco.identity.People;
import io.fondaco.usage.report.Consumer.Kind;
import io.fondaco.usage.report.UsageRows.ByPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who asks most: people and services by name for those who may see names, teams for everybody else. */
@ApplicationScoped
class Consumers {

    private static final int MOST = 10;

    private final People people;

    Consumers(People people) {
        this.people = people;
    }

    List<Consumer> top(List<ByPerson> rows, boolean withNames) {
        long all = rows.stream().mapToLong(ByPerson::queries).sum();
        Map<String, Set<String>> teams =
                people.teamsOf(rows.stream().map(ByPerson::person).toList());
        return (withNames ? named(rows, teams, all) : grouped(rows, teams, all))
                .stream()
                        .sorted(Comparator.comparingLong(Consumer::queries)
                                .reversed()
                                .thenComparing(Consumer::kind)
                                .thenComparing(Consumer::name))
                        .limit(MOST)
                        .toList();
    }

    private List<Consumer> named(List<ByPerson> rows, Map<String, Set<String>> teams, long all) {
        Map<String, String> names =
                people.displayNames(rows.stream().map(ByPerson::person).toList());
        return rows.stream()
                .map(row -> new Consumer(
                        row.service() ? Kind.SERVICE : Kind.PERSON,
                        row.person(),
                        names.get(row.person()),
                        teams.get(row.person()).stream().sorted().toList(),
                        new Headcount(row.service() ? 0 : 1, false),
                        row.finished(),
                        row.failed(),
                        (double) row.queries() / all,
                        row.activeDays(),
                        average(row.wallMillis(), row.finished())))
                .toList();
    }

    /** Somebody in two teams counts in both, since nobody knows for which of them they asked. */
    private static List<Consumer> grouped(List<ByPerson> rows, Map<String, Set<String>> teams, long all) {
        Map<String, List<ByPerson>> byTeam = new TreeMap<>();
        List<ByPerson> services = new ArrayList<>();
        List<ByPerson> noTeam = new ArrayList<>();
        for (ByPerson row : rows) {
            Set<String> own = teams.get(row.person());
            if (row.service()) {
                services.add(row);
            } else if (own.isEmpty()) {
                noTeam.add(row);
            } else {
                own.forEach(team ->
                        byTeam.computeIfAbsent(team, _ -> new ArrayList<>()).add(row));
            }
        }
        List<Consumer> groups = new ArrayList<>();
        byTeam.forEach((team, members) -> groups.add(group(Kind.TEAM, team, members, all)));
        if (!services.isEmpty()) {
            groups.add(group(Kind.SERVICES, "", services, all));
        }
        if (!noTeam.isEmpty()) {
            groups.add(group(Kind.NO_TEAM, "", noTeam, all));
        }
        return groups;
    }

    private static Consumer group(Kind kind, String name, List<ByPerson> members, long all) {
        long finished = members.stream().mapToLong(ByPerson::finished).sum();
        long failed = members.stream().mapToLong(ByPerson::failed).sum();
        Headcount people = Headcount.of(kind == Kind.SERVICES ? 0 : members.size(), false);
        return new Consumer(
                kind,
                name,
                name,
                List.of(),
                people,
                finished,
                failed,
                (double) (finished + failed) / all,
                null,
                people.hidden()
                        ? null
                        : average(
                                members.stream().mapToLong(ByPerson::wallMillis).sum(), finished));
    }

    private static @Nullable Long average(long wallMillis, long finished) {
        return finished == 0 ? null : wallMillis / finished;
    }
}
