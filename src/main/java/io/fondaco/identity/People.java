package io.fondaco.identity;

import io.fondaco.common.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who has been here. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<KnownPerson, String> {

    private final TeamMemberships memberships;

    People(TeamMemberships memberships) {
        this.memberships = memberships;
    }

    /** The name that pages show; the name in Trino for somebody who never came. */
    public String displayName(String name) {
        return findByIdOptional(name).map(KnownPerson::displayName).orElse(name);
    }

    /** The names that pages show, for many at once; those who never came keep their name in Trino. */
    public Map<String, String> displayNames(Collection<String> names) {
        Map<String, String> known =
                byName(names).stream().collect(Collectors.toMap(KnownPerson::name, KnownPerson::displayName));
        return names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> known.getOrDefault(name, name)));
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
                "lower(name) like ?1 or lower(displayName) like ?1 or lower(email) like ?1",
                Sort.by("displayName", "name"),
                "%" + words.strip().toLowerCase(Locale.ROOT) + "%");
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** Takes the turn among all that this person sends, until the transaction ends. */
    public void takeTurn(Person person) {
        getEntityManager()
                .createNativeQuery("select name from person where name = ?1 for update")
                .setParameter(1, person.name())
                .getResultList();
    }

    /** Whether somebody was here and is gone. */
    public boolean hasLeft(String name) {
        return findByIdOptional(name).flatMap(KnownPerson::leftAt).isPresent();
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

    /** Names of those who ran the platform when last seen. */
    public List<String> platformAdmins() {
        return list("platformAdmin", true).stream().map(KnownPerson::name).toList();
    }

    private List<KnownPerson> byName(Collection<String> names) {
        return names.isEmpty() ? List.of() : list("name in ?1", Set.copyOf(names));
    }

    void register(SignIn signIn, Instant now) {
        Person person = signIn.person();
        int added = getEntityManager()
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
        if (added == 1) {
            seen(findById(person.name()), person, now);
        }
    }

    void seen(KnownPerson known, Person person, Instant now) {
        known.seen(person, now);
        memberships.confirm(person.name(), person.teams(), TeamMembership.Source.SIGN_IN);
    }

    /** The person works here no more: all memberships end. */
    public void left(KnownPerson person, Instant now) {
        person.left(now);
        memberships.teamsOf(person.name()).forEach(team -> memberships.remove(team, person.name()));
    }
}
