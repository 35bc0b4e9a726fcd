package io.fondaco.usage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.usage.report.Consumer.Kind;
import io.fondaco.usage.report.UsageRows.ByPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What those read who may not see names: no group of fewer than five, nor what would tell how many it has. */
class ConsumersTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 14);

    private final List<ByPerson> rows = new ArrayList<>();
    private final Map<String, Set<String>> teams = new TreeMap<>();

    @Test
    void aSmallTeamStandsWithTheNextLargerOne() {
        team("team-a", 3);
        team("team-b", 6);
        team("team-c", 9);

        assertThat(groups())
                .extracting(
                        Consumer::kind, Consumer::name, each -> each.people().toString())
                .containsExactly(tuple(Kind.TEAM, "team-c", "9"), tuple(Kind.OTHERS, "", "9"));
    }

    @Test
    void smallTeamsThatAreEnoughTogetherLeaveTheOthersAlone() {
        team("team-a", 3);
        team("team-b", 2);
        team("team-c", 5);

        assertThat(groups())
                .extracting(
                        Consumer::kind, Consumer::name, each -> each.people().toString())
                .containsExactly(tuple(Kind.TEAM, "team-c", "5"), tuple(Kind.OTHERS, "", "5"));
    }

    @Test
    void aFewPeopleInAllAreNotToldByTheirTeam() {
        team("team-a", 2);
        team("", 1);

        assertThat(groups())
                .extracting(
                        Consumer::kind, Consumer::name, each -> each.people().toString())
                .containsExactly(tuple(Kind.OTHERS, "", "fewer than 5"));
    }

    @Test
    void whoIsInTwoSmallTeamsCountsOnceAmongTheOthers() {
        team("team-a", 4);
        rows.forEach(row -> teams.put(row.person(), Set.of("team-a", "team-b")));
        team("team-c", 2);

        assertThat(groups()).extracting(each -> each.people().toString()).containsExactly("6");
        assertThat(groups()).extracting(Consumer::queries).containsExactly(6L);
    }

    @Test
    void servicesAreNoPeople() {
        rows.add(new ByPerson("svc-etl", true, 3L, 0L, 10L, 1L, TODAY, 7L, 70L));
        teams.put("svc-etl", Set.of());

        assertThat(groups())
                .extracting(Consumer::kind, each -> each.people().count())
                .containsExactly(tuple(Kind.SERVICES, 0L));
    }

    private List<Consumer> groups() {
        return Consumers.grouped(
                rows, teams, rows.stream().mapToLong(ByPerson::queries).sum());
    }

    private void team(String team, int people) {
        for (int i = 0; i < people; i++) {
            String person = team + "-" + i;
            rows.add(new ByPerson(person, false, 1L, 0L, 10L, 1L, TODAY, 7L, 70L));
            teams.put(person, team.isEmpty() ? Set.of() : Set.of(team));
        }
    }
}
