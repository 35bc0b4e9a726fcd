package io.fondaco.product.standard;

import io.fondaco.common.Slug;
import io.fondaco.identity.NameUse;
import io.fondaco.product.standard.Organisation.DomainEntry;
import io.fondaco.product.standard.Organisation.TeamEntry;
import io.fondaco.product.standard.ReferenceData.NameCheck;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code domains.yaml}: which domains and teams there are. The standards have no file for them. */
public final class OrganisationFile {

    private static final int NAME = 200;
    private static final int PERSON = 255;
    private static final int SUMMARY = 2000;
    private static final int CONTACT = 500;

    private final Map<String, YamlField> domainFields = new HashMap<>();
    private final Set<String> domainNames = new HashSet<>();
    private final Set<String> teamNames = new HashSet<>();
    private final NameCheck names;

    private OrganisationFile(NameCheck names) {
        this.names = names;
    }

    /** Reads the file. */
    public static Reading<Organisation> read(SourceFile file, NameCheck names) {
        Problems problems = new Problems(file.path());
        Problems notes = new Problems(file.path());
        Optional<Organisation> organisation = YamlFile.parse(file.text(), problems, Variables.none())
                .map(top -> new OrganisationFile(names).organisation(top, top.notingIn(notes)));
        return organisation.isPresent() && problems.found().isEmpty()
                ? Reading.of(organisation.get(), notes.found())
                : Reading.refused(problems.found());
    }

    private Organisation organisation(YamlField top, YamlField noting) {
        noting.at("domains").items().forEach(this::noteDomain);
        noting.at("teams").items().forEach(team -> noteTwice(team.at("name"), teamNames, "team"));
        List<DomainEntry> domains =
                top.at("domains").items().stream().map(this::domain).toList();
        Set<String> teamIds = new HashSet<>();
        List<TeamEntry> teams = top.at("teams").items().stream()
                .map(item -> team(item, teamIds))
                .toList();
        return new Organisation(parentsFirst(domains), teams);
    }

    /** Nobody is told of requests that wait too long, and nobody reviews; but products can be read. */
    private void noteDomain(YamlField domain) {
        noteTwice(domain.at("name"), domainNames, "domain");
        if (domain.at("owners").items().isEmpty()) {
            domain.at("owners").problem("The domain has no owners: name those who answer for it.");
        }
    }

    private static void noteTwice(YamlField field, Set<String> known, String what) {
        field.name(NAME)
                .filter(name -> !known.add(name.toLowerCase(Locale.ROOT)))
                .ifPresent(name -> field.problem("Another " + what + " above has the same name, " + name + "."));
    }

    private DomainEntry domain(YamlField item) {
        YamlField id = item.at("id");
        String slug = id.neededName(NAME);
        if (!slug.isEmpty() && !isSlug(slug)) {
            id.problem("Expected lower-case letters, digits and single hyphens, since it stands in addresses.");
        }
        if (domainFields.putIfAbsent(slug, item) != null) {
            id.problem("Another domain above has the same id.");
        }
        Set<String> owners = item.at("owners").items().stream().map(this::owner).collect(Collectors.toSet());
        return new DomainEntry(
                slug,
                item.at("name").neededName(NAME),
                item.at("summary").text(SUMMARY).orElse(""),
                item.at("parent").name(NAME),
                owners);
    }

    private String owner(YamlField owner) {
        String name = owner.neededName(PERSON).toLowerCase(Locale.ROOT);
        check(owner, new NameUse(NameUse.Kind.PERSON, name));
        return name;
    }

    private void check(YamlField field, NameUse named) {
        if (!named.name().isEmpty()) {
            names.problem(named).ifPresent(field::problem);
        }
    }

    private TeamEntry team(YamlField item, Set<String> known) {
        YamlField id = item.at("id");
        String group = id.neededName(PERSON);
        if (!known.add(group)) {
            id.problem("Another team above has the same id.");
        }
        check(id, new NameUse(NameUse.Kind.TEAM, group));
        return new TeamEntry(
                group,
                item.at("name").neededName(NAME),
                item.at("contact").text(CONTACT).orElse(""));
    }

    private List<DomainEntry> parentsFirst(List<DomainEntry> domains) {
        Map<String, DomainEntry> waiting = new LinkedHashMap<>();
        domains.forEach(domain -> waiting.putIfAbsent(domain.id(), domain));
        List<DomainEntry> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            List<DomainEntry> ready = waiting.values().stream()
                    .filter(domain -> domain.parent().map(placed::contains).orElse(true))
                    .toList();
            ready.forEach(domain -> {
                waiting.remove(domain.id());
                placed.add(domain.id());
                ordered.add(domain);
            });
            moved = !ready.isEmpty();
        }
        waiting.values().forEach(this::refuseParent);
        return ordered;
    }

    private void refuseParent(DomainEntry domain) {
        String parent = domain.parent().orElse("");
        domainFields
                .get(domain.id())
                .at("parent")
                .problem(
                        domainFields.containsKey(parent)
                                ? "The domains above it lead back to itself."
                                : "There is no domain with the id " + parent + ".");
    }

    static boolean isSlug(String text) {
        try {
            new Slug(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
