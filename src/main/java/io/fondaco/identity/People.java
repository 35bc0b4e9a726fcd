package io.fondaco.identity;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Like;
import io.fondaco.common.LockOrder;
import io.fondaco.common.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.logging.Log;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who has been here. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<KnownPerson, String> {

    /** How many people one statement names. */
    private static final int AT_ONCE = 1_000;

    private final TeamMemberships memberships;
    private final LockOrder order;
    private final Event<PersonRenamed> renamed;

    People(TeamMemberships memberships, LockOrder order, Event<PersonRenamed> renamed) {
        this.memberships = memberships;
        this.order = order;
        this.renamed = renamed;
    }

    /** The name that pages show; the name in Trino for somebody who never came. */
    public String displayName(String name) {
        return findByIdOptional(name).map(KnownPerson::displayName).orElse(name);
    }

    /** The names that pages show, for many at once; those who never came keep their name in Trino. */
    public Map<String, String> displayNames(Collection<String> names) {
        Map<String, String> known = Chunks.of(List.copyOf(Set.copyOf(names)), AT_ONCE).stream()
                .flatMap(this::shown)
                .collect(Collectors.toMap(Shown::name, Shown::displayName));
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> known.getOrDefault(name, name)));
    }

    private record Shown(String name, String displayName) {}

    private Stream<Shown> shown(List<String> names) {
        Among among = Among.of("name", names);
        TypedQuery<Shown> query = getEntityManager()
                .createQuery("select name, displayName from KnownPerson where name in " + among.list(), Shown.class);
        among.into(query::setParameter);
        return query.getResultStream();
    }

    /** The teams of each person when last seen; nobody's entry is missing, those who never came have none. */
    public Map<String, Set<String>> teamsOf(Collection<String> names) {
        Map<String, Set<String>> known = memberships.teamsOf(names);
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> known.getOrDefault(name, Set.of())));
    }

    /** A page of everybody, by name; the words, if any, must stand in a name or in the mail address. */
    public Page<KnownPerson> page(String words, int number) {
        PanacheQuery<KnownPerson> query = find(
                "lower(name) like ?1 escape '!' or lower(displayName) like ?1 escape '!' or lower(email) like ?1 escape '!'",
                Sort.by("displayName", "name"),
                Like.part(words.strip().toLowerCase(Locale.ROOT)));
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** Takes the turn among all that this person sends, until the transaction ends. */
    public void takeTurn(Person person) {
        hold(Set.of(person.name()));
    }

    /** Holds these people until the transaction ends: nobody of them leaves, joins or is decided for meanwhile. */
    public void hold(Collection<String> names) {
        if (!names.isEmpty()) {
            order.taking(LockOrder.Kind.PERSON, names);
            getEntityManager()
                    .createNativeQuery("select name from person where name in (?1) order by name for update")
                    .setParameter(1, Set.copyOf(names))
                    .getResultList();
        }
    }

    /** The person of that name, whose row is held until the transaction ends. */
    public Optional<KnownPerson> findLocked(String name) {
        hold(Set.of(name));
        Optional<KnownPerson> found = findByIdOptional(name);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** Those of these people who have left; until the transaction ends nobody else of them leaves. */
    public Set<String> leftAmongHeld(Collection<String> names) {
        hold(names);
        return leftAmong(names);
    }

    /** Those of these people who have left. */
    public Set<String> leftAmong(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Among among = Among.of("name", Set.copyOf(names));
        TypedQuery<String> query = getEntityManager()
                .createQuery(
                        "select name from KnownPerson where name in " + among.list() + " and leftAt is not null",
                        String.class);
        among.into(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    /** Whether somebody was here and is gone. */
    public boolean hasLeft(String name) {
        return findByIdOptional(name).flatMap(KnownPerson::leftAt).isPresent();
    }

    /** Whether somebody came here and has not left. */
    public boolean isHere(String name) {
        return findByIdOptional(name).filter(known -> known.leftAt().isEmpty()).isPresent();
    }

    /** Names of everybody who has not left and was not seen since that moment. */
    public List<String> unseenSince(Instant moment) {
        return list("leftAt is null and lastSeenAt < ?1 order by name", moment).stream()
                .map(KnownPerson::name)
                .toList();
    }

    /** Names of everybody who has not left. */
    public List<String> present() {
        return list("leftAt is null order by name").stream()
                .map(KnownPerson::name)
                .toList();
    }

    /**
     * The first of those who are here and have a name that is like this, by name.
     *
     * @param like small letters with {@code %} at the end, and {@code !} before what stands for itself
     */
    public List<KnownPerson> presentLike(String like, int most) {
        return find(
                        "leftAt is null and (lower(displayName) like ?1 escape '!' or lower(displayName) like ?2 escape '!'"
                                + " or lower(name) like ?1 escape '!') order by displayName, name",
                        like,
                        "% " + like)
                .page(0, most)
                .list();
    }

    /** Those who are here and have one of these names, in small letters: in Trino, or on pages. */
    public List<KnownPerson> presentCalled(Collection<String> names) {
        return list("leftAt is null and (lower(name) in ?1 or lower(displayName) in ?1)", Set.copyOf(names));
    }

    /** Names of those who ran the platform when last seen, and have not left. */
    public List<String> platformAdmins() {
        return list("platformAdmin = true and leftAt is null").stream()
                .map(KnownPerson::name)
                .toList();
    }

    /** People as they were last seen, with their teams, by the name in Trino; whoever never came is missing. */
    public Map<String, Person> named(Collection<String> names) {
        Map<String, Set<String>> teams = memberships.teamsOf(names);
        return byName(names).stream()
                .collect(Collectors.toMap(
                        KnownPerson::name,
                        known -> new Person(
                                known.name(),
                                known.displayName(),
                                known.email(),
                                teams.getOrDefault(known.name(), Set.of()),
                                known.platformAdmin())));
    }

    private List<KnownPerson> byName(Collection<String> names) {
        return names.isEmpty() ? List.of() : list("name in ?1", Set.copyOf(names));
    }

    /** How many people are here of whose teams the last sign-in said nothing. */
    public long countTeamsUnknown() {
        return count("teamsUnknownSince is not null and leftAt is null");
    }

    /** Holds whoever this sign-in is about: the name that it says, and the one that the account had before. */
    public void hold(SignIn signIn) {
        Set<String> names = new TreeSet<>(Set.of(signIn.person().name()));
        find("subject", signIn.subject()).stream().map(KnownPerson::name).forEach(names::add);
        hold(names);
    }

    /** Whose name the provider's account has, whatever it is called now. */
    public Optional<KnownPerson> withSubject(String subject) {
        Optional<KnownPerson> found = find("subject", subject).firstResultOptional();
        return found.flatMap(person -> findLocked(person.name()))
                .filter(person -> person.subject().equals(subject));
    }

    /**
     * Makes somebody known under a new name, or under one that the account had before.
     *
     * @return whoever has the name now: somebody else, if two came at the same moment
     */
    public KnownPerson register(SignIn signIn, @Nullable KnownPerson before, Instant now) {
        if (before != null) {
            before.takenBack(signIn.subject());
            return before;
        }
        Person person = signIn.person();
        getEntityManager()
                .createNativeQuery("""
                        insert into person (name, subject, display_name, email, platform_admin, first_seen_at, last_seen_at)
                        values (:name, :subject, :display, :email, :admin, :now, :now)
                        on conflict do nothing
                        """)
                .setParameter("name", person.name())
                .setParameter("subject", signIn.subject())
                .setParameter("display", person.displayName())
                .setParameter("email", person.email())
                .setParameter("admin", person.platformAdmin())
                .setParameter("now", now)
                .executeUpdate();
        return findLocked(person.name())
                .orElseThrow(() -> new Conflict("sign-in-twice", "Somebody signed in at the same moment. Try again."));
    }

    /** The account has another name from now on: in Trino that is somebody else, so the one before has left. */
    public void renamed(KnownPerson before, SignIn signIn, Instant now) {
        String name = before.name();
        before.renamed(signIn.person().name(), signIn.keyOfEarlierName(name));
        boolean here = before.leftAt().isEmpty();
        if (here) {
            before.left(now);
        }
        flush();
        // What is held is ended before the memberships, which others follow: it is locked first.
        renamed.fire(new PersonRenamed(name, signIn.person().name()));
        if (here) {
            endMemberships(before);
        }
    }

    /** To be thrown where there is none of that name or id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("person-unknown", "Nobody of this name has signed in here.");
    }

    /** Takes over what a sign-in says. What it does not say is unknown and stays as it was. */
    public void seen(KnownPerson known, SignIn signIn, Instant now) {
        known.seen(signIn.person(), now);
        if (!signIn.teamsSaid()) {
            if (known.teamsNotSaid(now)) {
                Log.warnf("Sign-in says no groups; teams stay as they were known: person=%s", known.name());
            }
        } else if (known.believesOfTeams(signIn.issuedAt())) {
            known.teamsSaid(signIn.issuedAt().isAfter(now) ? now : signIn.issuedAt());
            memberships.confirm(known.name(), signIn.person().teams(), TeamMembership.Source.SIGN_IN);
        }
    }

    /** The person works here no more: all memberships end. */
    public void left(KnownPerson person, Instant now) {
        person.left(now);
        endMemberships(person);
    }

    private void endMemberships(KnownPerson person) {
        memberships.teamsOf(person.name()).forEach(team -> memberships.remove(team, person.name()));
    }

    /** The person works here after all; what ended stays ended. */
    public void back(KnownPerson person) {
        person.back();
    }
}
