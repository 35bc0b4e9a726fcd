package io.fondaco.access;

import io.fondaco.identity.DirectoryAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 */
record DirectoryReading(Map<String, Set<String>> here, Set<String> gone, Set<String> doubtful) {

    private static final int ALWAYS_BELIEVED = 5;

    static DirectoryReading of(Collection<String> people, List<DirectoryAccount> accounts) {
        Map<String, List<DirectoryAccount>> byName =
                accounts.stream().collect(Collectors.groupingBy(DirectoryAccount::name));
        DirectoryReading reading = new DirectoryReading(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
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

    int people() {
        return here.size() + gone.size() + doubtful.size();
    }
}
