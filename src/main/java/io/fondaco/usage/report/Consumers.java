package io.fondaco.usage.report;

import io.fondaco.identity.People;
import io.fondaco.usage.report.Consumer.Kind;
import io.fondaco.usage.report.UsageRows.ByPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Who asks most: people and services by name for those who may see names, teams for everybody else. */
@ApplicationScoped
class Consumers {

    private static final int MOST = 10;
    private static final String NO_TEAM = "";

    private final People people;

    Consumers(People people) {
        this.people = people;
    }

    /** Those who ask most, and those for whom most CPU time was spent. */
    record Top(List<Consumer> byQueries, List<Consumer> byCost) {}

    Top top(List<ByPerson> rows, boolean withNames) {
        long all = rows.stream().mapToLong(ByPerson::queries).sum();
        Map<String, Set<String>> teams =
                people.teamsOf(rows.stream().map(ByPerson::person).toList());
        List<Consumer> everybody = withNames ? named(rows, teams, all) : grouped(rows, teams, all);
        return new Top(
                most(everybody, Consumer::queries),
                most(everybody.stream().filter(each -> each.cpuMillis() != null).toList(), Consumers::cost));
    }

    private static long cost(Consumer consumer) {
        return Objects.requireNonNull(consumer.cpuMillis());
    }

    private static List<Consumer> most(List<Consumer> everybody, ToLongFunction<Consumer> of) {
        return everybody.stream()
                .sorted(Comparator.comparingLong(of)
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
                        average(row.wallMillis(), row.finished()),
                        row.lastUse(),
                        row.cpuMillis(),
                        row.inputBytes()))
                .toList();
    }

    /**
     * Somebody in two teams counts in both, since nobody knows for which of them they asked. A group that is too small to
     * be counted could be worked out from the total and the others, so small ones stand together, with the next larger
     * one where they are few even so.
     */
    static List<Consumer> grouped(List<ByPerson> rows, Map<String, Set<String>> teams, long all) {
        List<Consumer> groups = new ArrayList<>();
        Set<ByPerson> others = new LinkedHashSet<>();
        byTeam(rows, teams).entrySet().stream()
                .sorted(Comparator.comparing(team -> team.getValue().size()))
                .forEach(team -> {
                    boolean small = team.getValue().size() < Headcount.SMALLEST_GROUP;
                    if (small || !others.isEmpty() && others.size() < Headcount.SMALLEST_GROUP) {
                        others.addAll(team.getValue());
                    } else {
                        Kind kind = team.getKey().equals(NO_TEAM) ? Kind.NO_TEAM : Kind.TEAM;
                        groups.add(group(kind, team.getKey(), team.getValue(), all));
                    }
                });
        List<ByPerson> services = rows.stream().filter(ByPerson::service).toList();
        if (!services.isEmpty()) {
            groups.add(group(Kind.SERVICES, "", services, all));
        }
        if (!others.isEmpty()) {
            groups.add(group(Kind.OTHERS, "", List.copyOf(others), all));
        }
        return groups;
    }

    private static Map<String, List<ByPerson>> byTeam(List<ByPerson> rows, Map<String, Set<String>> teams) {
        Map<String, List<ByPerson>> byTeam = new TreeMap<>();
        rows.stream().filter(row -> !row.service()).forEach(row -> {
            Set<String> own = teams.get(row.person());
            (own.isEmpty() ? Set.of(NO_TEAM) : own)
                    .forEach(team ->
                            byTeam.computeIfAbsent(team, _ -> new ArrayList<>()).add(row));
        });
        return byTeam;
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
                                members.stream().mapToLong(ByPerson::wallMillis).sum(), finished),
                people.hidden()
                        ? null
                        : members.stream()
                                .map(ByPerson::lastUse)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                people.hidden() ? null : sum(members, ByPerson::cpuMillis),
                people.hidden() ? null : sum(members, ByPerson::inputBytes));
    }

    /** Null where nothing was measured. */
    private static @Nullable Long sum(List<ByPerson> members, Function<ByPerson, @Nullable Long> of) {
        List<Long> measured = members.stream().map(of).filter(Objects::nonNull).toList();
        return measured.isEmpty()
                ? null
                : measured.stream().mapToLong(Long::longValue).sum();
    }

    private static @Nullable Long average(long wallMillis, long finished) {
        return finished == 0 ? null : wallMillis / finished;
    }
}
