package io.fondaco.web.picker;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.common.Like;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who can be picked in a form. People are those who signed in and have not left. */
@ApplicationScoped
public class Picks {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;

    private final People people;
    private final Teams teams;
    private final Domains domains;
    private final ServiceAccounts accounts;
    private final DataProducts products;

    Picks(People people, Teams teams, Domains domains, ServiceAccounts accounts, DataProducts products) {
        this.people = people;
        this.teams = teams;
        this.domains = domains;
        this.accounts = accounts;
        this.products = products;
    }

    /** Whether this person has a form to pick people in: who decides, answers for a program, or runs the platform. */
    public boolean mayPick(Person person) {
        return person.platformAdmin()
                || products.countDecidedBy(person) > 0
                || accounts.ownedBy(person.name()).stream()
                        .anyMatch(account -> account.confirmation().isPresent());
    }

    /** The first few of these kinds with a name that begins with these letters; none before there are two. */
    public List<Pick> like(Set<Pick.Kind> kinds, String letters) {
        String words = letters.strip().toLowerCase(Locale.ROOT);
        if (words.length() < SHORTEST) {
            return List.of();
        }
        String like = Like.begin(words);
        List<Pick> found = new ArrayList<>();
        if (kinds.contains(Pick.Kind.PERSON)) {
            found.addAll(noted(people.presentLike(like, MOST)));
        }
        if (kinds.contains(Pick.Kind.TEAM)) {
            found.addAll(teams.like(like, MOST).stream().map(Picks::of).toList());
        }
        if (kinds.contains(Pick.Kind.DOMAIN)) {
            found.addAll(domains.like(like, MOST).stream().map(Picks::of).toList());
        }
        if (kinds.contains(Pick.Kind.SERVICE_ACCOUNT)) {
            found.addAll(accounts.like(like, MOST).stream().map(Picks::of).toList());
        }
        return found.stream().limit(MOST).toList();
    }

    /** Those whom a form sent as chosen, with what pages call them; who is not known keeps the key. */
    public List<Pick> chosen(Collection<String> values) {
        List<Pick> sent = values.stream().flatMap(Picks::read).toList();
        Map<String, String> names = new HashMap<>();
        people.displayNames(keys(sent, Pick.Kind.PERSON)).forEach((key, name) -> names.put("person:" + key, name));
        teams.displayNames(keys(sent, Pick.Kind.TEAM)).forEach((key, name) -> names.put("team:" + key, name));
        domains.names(keys(sent, Pick.Kind.DOMAIN)).forEach((key, name) -> names.put("domain:" + key, name));
        return sent.stream()
                .map(pick -> new Pick(pick.kind(), pick.key(), names.getOrDefault(pick.value(), pick.key()), ""))
                .toList();
    }

    /** Everybody whom a name in these texts may mean. */
    public KnownNames known(Collection<String> texts) {
        Set<String> typed = texts.stream()
                .flatMap(text -> KnownNames.split(text).stream())
                .map(KnownNames::word)
                .map(name -> name.replaceFirst("^(person|team|domain|service-account):", ""))
                .collect(Collectors.toSet());
        if (typed.isEmpty()) {
            return KnownNames.NONE;
        }
        List<Pick> known = new ArrayList<>();
        people.presentCalled(typed).stream().map(Picks::of).forEach(known::add);
        teams.called(typed).stream().map(Picks::of).forEach(known::add);
        domains.called(typed).stream().map(Picks::of).forEach(known::add);
        accounts.inUse(typed).stream().map(Picks::of).forEach(known::add);
        return new KnownNames(known);
    }

    /** The key of whom a text means; the text as it is where that is not clear. */
    public String key(Pick.Kind kind, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        List<Pick> meant = known(List.of(text)).meant(text, Set.of(kind));
        return meant.size() == 1 ? meant.getFirst().key() : text;
    }

    /** What forms send for a chosen one: the kind and the key. */
    public static Stream<Pick> read(String value) {
        return Stream.of(Pick.Kind.values())
                .filter(kind -> value.startsWith(kind.word() + ":"))
                .map(kind -> {
                    String key = value.substring(kind.word().length() + 1);
                    return new Pick(kind, key, key, "");
                });
    }

    /** With their teams; those who are called as somebody else with the name in Trino too. */
    private List<Pick> noted(List<KnownPerson> found) {
        Map<String, Set<String>> belong =
                people.teamsOf(found.stream().map(KnownPerson::name).toList());
        Map<String, String> called =
                teams.displayNames(belong.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, Long> sharing = found.stream()
                .collect(Collectors.groupingBy(
                        person -> person.displayName().toLowerCase(Locale.ROOT), Collectors.counting()));
        return found.stream()
                .map(person -> {
                    boolean shared = sharing.get(person.displayName().toLowerCase(Locale.ROOT)) > 1;
                    String note = belong.get(person.name()).stream()
                            .map(called::get)
                            .sorted()
                            .collect(Collectors.joining(", "));
                    String name = person.displayName() + (shared ? " (%s)".formatted(person.name()) : "");
                    return new Pick(Pick.Kind.PERSON, person.name(), name, note);
                })
                .toList();
    }

    private static Set<String> keys(Collection<Pick> picks, Pick.Kind kind) {
        return picks.stream().filter(pick -> pick.kind() == kind).map(Pick::key).collect(Collectors.toSet());
    }

    private static Pick of(KnownPerson person) {
        return new Pick(Pick.Kind.PERSON, person.name(), person.displayName(), "");
    }

    private static Pick of(Team team) {
        return new Pick(Pick.Kind.TEAM, team.slug(), team.name(), "team");
    }

    private static Pick of(Domain domain) {
        return new Pick(Pick.Kind.DOMAIN, domain.slug(), domain.name(), "domain: its owner teams");
    }

    private static Pick of(ServiceAccount account) {
        return new Pick(Pick.Kind.SERVICE_ACCOUNT, account.name(), account.name(), "service account");
    }
}
