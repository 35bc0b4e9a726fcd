package io.fondaco.web.publish.describe;

import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import io.fondaco.publish.draft.DraftCheck;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the words of a draft against the domains, teams and people that there are. */
@ApplicationScoped
public class DraftNames {

    private final Domains domains;
    private final Teams teams;

    DraftNames(Domains domains, Teams teams) {
        this.domains = domains;
        this.teams = teams;
    }

    /** What is wrong, by field, besides with names that were typed. */
    public Map<String, String> wrong(DraftContent content) {
        Set<String> slugs = domains.named().stream().map(Domains.Named::slug).collect(Collectors.toSet());
        Set<String> groups = teams.listAll().stream().map(Team::slug).collect(Collectors.toSet());
        return DraftCheck.wrong(content, slugs, groups);
    }

    /** The same with the owners that were typed. */
    Map<String, String> wrong(DraftContent content, KnownNames known, String typedOwners) {
        Map<String, String> wrong = new LinkedHashMap<>(wrong(content));
        String unknown = known.wrong(typedOwners, Set.of(Pick.Kind.PERSON));
        if (unknown != null) {
            wrong.put("owners", unknown);
        }
        return wrong;
    }
}
