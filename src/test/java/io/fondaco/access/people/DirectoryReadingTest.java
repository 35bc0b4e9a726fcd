package io.fondaco.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.identity.directory.DirectoryAccount;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryReadingTest {

    @Test
    void namesAreFoldedAndStrangersLeftOut() {
        DirectoryReading reading = DirectoryReading.of(
                List.of("ada"), List.of(account("ADA", true, "team-analytics"), account("stranger", true)));

        assertThat(reading.here()).containsOnlyKeys("ada").containsEntry("ada", Set.of("team-analytics"));
        assertThat(reading.gone()).isEmpty();
    }

    @Test
    void twoAccountsOfOneNameAreNobodysWord() {
        DirectoryReading reading =
                DirectoryReading.of(List.of("ada"), List.of(account("Ada", true, "team-x"), account("ada", false)));

        assertThat(reading.doubtful()).containsExactly("ada");
        assertThat(reading.here()).isEmpty();
        assertThat(reading.gone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, true",
        "10, 5, true",
        "10, 6, false",
        "100, 20, true",
        "100, 21, false",
        "5, 5, false",
        "1, 1, false",
        "0, 0, true"
    })
    void tooManyWhoAreGoneAreNotBelieved(int people, int gone, boolean believed) {
        List<String> names =
                IntStream.range(0, people).mapToObj(i -> "person-" + i).toList();
        List<DirectoryAccount> accounts = Stream.concat(names.stream().skip(gone), Stream.of("stranger"))
                .map(name -> account(name, true))
                .toList();

        assertThat(DirectoryReading.of(names, accounts).believable(20)).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({
        "0, team-x, true",
        "5, team-x, true",
        "6, team-x, false",
        "1, , false",
        "0, , true",
    })
    void tooManyMembershipsThatAreOverAreNotBelieved(int lost, @Nullable String other, boolean believed) {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "person-" + i).toList();
        List<DirectoryAccount> accounts = names.stream()
                .map(name -> other == null ? account(name, true) : account(name, true, other))
                .toList();
        Map<String, Set<String>> known =
                names.stream().limit(lost).collect(Collectors.toMap(name -> name, _ -> Set.of("team-y")));

        assertThat(DirectoryReading.of(names, accounts).doubtOfTeams(known, 20).isEmpty())
                .isEqualTo(believed);
    }

    private static DirectoryAccount account(String name, boolean enabled, String... teams) {
        return new DirectoryAccount(name, enabled, Set.of(teams));
    }
}
