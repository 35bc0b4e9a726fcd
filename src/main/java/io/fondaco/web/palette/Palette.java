package io.fondaco.web.palette;

import io.fondaco.common.Like;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.search.Encoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds anything that somebody may open. Names of people are found by the platform team alone, which has pages of them. */
@ApplicationScoped
class Palette {

    private static final int FEW = 4;
    private static final int PAGES = 5;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    private final FoundProducts products;
    private final Domains domains;
    private final Teams teams;
    private final People people;
    private final KnownPages pages;

    Palette(FoundProducts products, Domains domains, Teams teams, People people, KnownPages pages) {
        this.products = products;
        this.domains = domains;
        this.teams = teams;
        this.people = people;
        this.pages = pages;
    }

    /** What these words find, the kinds in their order; kinds of which nothing is found are missing. */
    List<Group> find(Person viewer, String typed) {
        String words = typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
        List<Group> groups = new ArrayList<>();
        if (words.startsWith("@")) {
            groups.addAll(who(viewer, words.substring(1).strip()));
        } else if (words.length() >= SHORTEST) {
            List<Group> found = products.by(viewer, words);
            groups.addAll(found.subList(0, 2));
            groups.addAll(who(viewer, words));
            groups.add(found.getLast());
        }
        groups.add(new Group("Pages", words.startsWith("@") ? List.of() : pages.like(viewer, words, PAGES)));
        return groups.stream().filter(group -> !group.entries().isEmpty()).toList();
    }

    private List<Group> who(Person viewer, String words) {
        if (words.length() < SHORTEST) {
            return List.of();
        }
        String like = Like.begin(words.toLowerCase(Locale.ROOT));
        Stream<Entry> ofTeams = teams.like(like, FEW).stream()
                .map(team -> Entry.of(team.name(), "/teams/" + Encoding.inAddress(team.slug()), "Team"));
        Stream<Entry> ofPeople = viewer.platformAdmin()
                ? people.presentLike(like, FEW).stream()
                        .map(person -> Entry.of(
                                person.displayName(), "/admin/people/" + Encoding.inAddress(person.name()), "Person"))
                : Stream.empty();
        return List.of(
                new Group(
                        "Domains",
                        domains.like(like, FEW).stream()
                                .map(domain -> Entry.of(domain.name(), "/domains/" + domain.slug(), "Domain"))
                                .toList()),
                new Group("Teams and people", Stream.concat(ofTeams, ofPeople).toList()));
    }
}
