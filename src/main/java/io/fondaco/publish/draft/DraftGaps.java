package io.fondaco.publish.draft;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Team;
import io.fondaco.product.organisation.Teams;
import io.fondaco.publish.publication.PublishConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a draft still lacks before it can be planned, by the domains, teams and products that there are. */
@ApplicationScoped
public class DraftGaps {

    private static final String TAKEN =
            "The address %s is taken, or it is not yours to publish under: choose another one.";

    private static final String NO_VIEWS =
            "Nothing can be masked or left out in this domain, because it has no publishing"
                    + " principal yet: ask an administrator, or choose another answer for personal data";

    private final Domains domains;
    private final Teams teams;
    private final DataProducts products;
    private final PublishConfig config;

    DraftGaps(Domains domains, Teams teams, DataProducts products, PublishConfig config) {
        this.domains = domains;
        this.teams = teams;
        this.products = products;
        this.config = config;
    }

    /** What is wrong with its words, by the field of the form. */
    public Map<String, String> wrong(DraftContent content) {
        Set<String> slugs = domains.named().stream().map(Domains.Named::slug).collect(Collectors.toSet());
        Set<String> groups = teams.listAll().stream().map(Team::slug).collect(Collectors.toSet());
        Map<String, String> wrong = DraftCheck.wrong(content, slugs, groups);
        String domain = content.words().domain();
        if (DraftModes.hides(content.columns())
                && slugs.contains(domain)
                && !config.domains().containsKey(domain)) {
            wrong.put("columns", NO_VIEWS);
        }
        return wrong;
    }

    /** All of it, in sentences; without any of them nothing is planned. */
    List<String> of(Person viewer, Draft draft) {
        List<String> gaps = new ArrayList<>(wrong(draft.content()).values());
        if (draft.content().columns().isEmpty()) {
            gaps.add("The columns are not read yet: Trino did not answer");
        }
        if (gaps.isEmpty() && !isFree(viewer, draft)) {
            gaps.add(TAKEN.formatted(draft.address()));
        }
        return gaps;
    }

    /** A new product has an address of its own; a new version that of a product which the viewer may know. */
    private boolean isFree(Person viewer, Draft draft) {
        DraftWords words = draft.content().words();
        Optional<DataProduct> there = products.byPath(words.domain(), words.slug());
        return draft.product()
                .map(path -> path.equals(draft.address())
                        && there.filter(product -> product.visibleTo(viewer)).isPresent())
                .orElse(there.isEmpty());
    }
}
