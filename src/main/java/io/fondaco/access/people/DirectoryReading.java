package io.fondaco.access.people;

import io.fondaco.identity.directory.DirectoryAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the identity provider's list says about the people whom the portal knows.
 *
 * @param here the teams of everybody who may sign in, by name
 * @param gone those without an account, or whose account is disabled
 * @param doubtful those for whom several accounts stand
 * @param namesTeams whether it says of any account at all that it belongs to a team
 */
record DirectoryReading(Map<String, Set<String>> here, Set<String> gone, Set<String> doubtful, boolean namesTeams) {

    private static final int ALWAYS_BELIEVED = 5;

    static DirectoryReading of(Collection<String> people, List<DirectoryAccount> accounts) {
        Map<String, List<DirectoryAccount>> byName =
                accounts.stream().collect(Collectors.groupingBy(DirectoryAccount::name));
        DirectoryReading reading = new DirectoryReading(
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                accounts.stream().anyMatch(account -> !account.teams().isEmpty()));
        people.forEach(person -> reading.sort(person, byName.getOrDefault(person, List.of())));
        return reading;
    }

    private void sort(String person, List<DirectoryAccount> accounts) {
        if (accounts.size() > 1) {
            doubtful.add(person);
        } else if (accounts.isEmpty() || !accounts.getFirst().enabled()) {
            gone.add(person);
        } else {
            here.put(person, accounts.getFirst().teams());
        }
    }

    /** Whether it can be true: so many people do not leave from one reading to the next. */
    boolean believable(int percent) {
        return gone.size() * 100L <= (long) percent * people()
                || gone.size() <= ALWAYS_BELIEVED && gone.size() < people();
    }

    /**
     * Why what it says of teams is not believed: that nobody belongs to any, or to so many fewer, is a fault of the
     * answer sooner than the truth. Empty if it is believed.
     *
     * @param known the memberships by person that it could end
     */
    Optional<String> doubtOfTeams(Map<String, Set<String>> known, int percent) {
        long all = 0;
        long lost = 0;
        for (Map.Entry<String, Set<String>> person : here.entrySet()) {
            Set<String> teams = known.getOrDefault(person.getKey(), Set.of());
            all += teams.size();
            lost += teams.stream()
                    .filter(team -> !person.getValue().contains(team))
                    .count();
        }
        if (lost > 0 && !namesTeams) {
            return Optional.of("No membership changed: by the identity provider nobody belongs to any team");
        }
        return lost * 100 > percent * all && lost > ALWAYS_BELIEVED
                ? Optional.of("No membership changed: by the identity provider %d of %d are over, more than can be true"
                        .formatted(lost, all))
                : Optional.empty();
    }

    int people() {
        return here.size() + gone.size() + doubtful.size();
    }
}
