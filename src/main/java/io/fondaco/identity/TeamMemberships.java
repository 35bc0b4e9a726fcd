package io.fondaco.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who belongs to which team. Every change is told in its own transaction, so that grants follow. */
@ApplicationScoped
public class TeamMemberships implements PanacheRepositoryBase<TeamMembership, TeamMembership.Key> {

    /** What a source changed: the teams that somebody belongs to now and did not, and the other way round. */
    public record Change(Set<String> joined, Set<String> left) {}

    private final Clock clock;
    private final Event<MembershipsChanged> changed;

    TeamMemberships(Clock clock, Event<MembershipsChanged> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** The present members of a team, in order. */
    public Set<String> membersOf(String team) {
        return list("team", team).stream().map(TeamMembership::person).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The present members of each of these teams; those without any have no entry. */
    public Map<String, Set<String>> membersOf(Collection<String> teams) {
        return teams.isEmpty()
                ? Map.of()
                : list("team in ?1", Set.copyOf(teams)).stream()
                        .collect(Collectors.groupingBy(
                                TeamMembership::team, Collectors.mapping(TeamMembership::person, Collectors.toSet())));
    }

    /** The present memberships of a team, by person. */
    public List<TeamMembership> in(String team) {
        return list("team = ?1 order by person", team);
    }

    /** One person's memberships, by team. */
    public List<TeamMembership> of(String person) {
        return list("person = ?1 order by team", person);
    }

    /** The teams of one person, in order. */
    public Set<String> teamsOf(String person) {
        return list("person", person).stream().map(TeamMembership::team).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The teams of each of these people; those without any have no entry. */
    Map<String, Set<String>> teamsOf(Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : list("person in ?1", Set.copyOf(people)).stream()
                        .collect(Collectors.groupingBy(
                                TeamMembership::person,
                                Collectors.mapping(TeamMembership::team, Collectors.toUnmodifiableSet())));
    }

    /**
     * A source that knows all of a person's teams says what they are now: those are confirmed, and what this source,
     * or one that it overrules, said before and it no longer says is over.
     */
    public Change confirm(String person, Set<String> teams, TeamMembership.Source source) {
        Instant now = clock.instant();
        Map<String, TeamMembership> known =
                list("person", person).stream().collect(Collectors.toMap(TeamMembership::team, Function.identity()));
        Set<String> joined = new TreeSet<>();
        for (String team : teams) {
            TeamMembership membership = known.remove(team);
            if (membership == null) {
                persist(new TeamMembership(team, person, source, now));
                joined.add(team);
            } else {
                membership.confirm(source, now);
            }
        }
        Set<String> left = new TreeSet<>();
        known.values().stream()
                .filter(membership -> source.overrules(membership.source()))
                .forEach(membership -> {
                    delete(membership);
                    left.add(membership.team());
                });
        if (source != TeamMembership.Source.SIGN_IN && !left.isEmpty()) {
            ended(person, now);
        }
        Set<String> news = new HashSet<>(joined);
        news.addAll(left);
        tell(person, news);
        return new Change(joined, left);
    }

    /** Adds a member by hand, or confirms one. */
    public void add(String team, String person) {
        TeamMembership known = findById(new TeamMembership.Key(team, person));
        if (known == null) {
            persist(new TeamMembership(team, person, TeamMembership.Source.ADMIN, clock.instant()));
            tell(person, Set.of(team));
        } else {
            known.confirm(TeamMembership.Source.ADMIN, clock.instant());
        }
    }

    /** Takes a member out of a team; says whether there was one. */
    public boolean remove(String team, String person) {
        boolean removed = deleteById(new TeamMembership.Key(team, person));
        if (removed) {
            ended(person, clock.instant());
            tell(person, Set.of(team));
        }
        return removed;
    }

    /** The teams by person as the identity provider said them, itself or by a sign-in; no admin did. */
    public Map<String, Set<String>> saidByProvider() {
        return list("source <> ?1", TeamMembership.Source.ADMIN).stream()
                .collect(Collectors.groupingBy(
                        TeamMembership::person, Collectors.mapping(TeamMembership::team, Collectors.toSet())));
    }

    /** Memberships that nobody confirmed since that moment, without those of people of whom sign-ins say no teams. */
    public List<TeamMembership> unconfirmedSince(Instant moment) {
        return list(
                "from TeamMembership m where m.confirmedAt < ?1 and not exists (select 1 from KnownPerson p"
                        + " where p.name = m.person and p.teamsUnknownSince is not null) order by m.person, m.team",
                moment);
    }

    private void ended(String person, Instant now) {
        getEntityManager().find(KnownPerson.class, person).teamsEnded(now);
    }

    private void tell(String person, Set<String> teams) {
        if (!teams.isEmpty()) {
            flush();
            changed.fire(new MembershipsChanged(person, Set.copyOf(teams)));
        }
    }
}
