package io.fondaco.product.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All teams that the organisation's file names. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, String> {

    /** The team's name for people; its slug where the file does not name it. */
    public String displayName(String slug) {
        return findByIdOptional(slug).map(Team::name).orElse(slug);
    }

    /** The first teams with a name, or a word of it, that is like this, with {@code !} before what stands for itself. */
    public List<Team> like(String like, int most) {
        return ByName.like(this, like, most);
    }

    /** Those that have one of these names, in small letters: the group's, or what pages call them. */
    public List<Team> called(Collection<String> names) {
        return ByName.called(this, names);
    }

    /** The same for many at once. */
    public Map<String, String> displayNames(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        Set<String> asked = Set.copyOf(slugs);
        Map<String, String> known =
                list("slug in ?1", asked).stream().collect(Collectors.toMap(Team::slug, Team::name));
        return asked.stream().collect(Collectors.toMap(slug -> slug, slug -> known.getOrDefault(slug, slug)));
    }
}
