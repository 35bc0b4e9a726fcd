package io.fondaco.web.search;

import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list tells of products besides their own words, in a few statements whatever their number. */
@ApplicationScoped
class RowFacts {

    private final Popularities popularities;
    private final CheckedRules rules;

    RowFacts(Popularities popularities, CheckedRules rules) {
        this.popularities = popularities;
        this.rules = rules;
    }

    /** Of some products: how much each is used, and how its quality rules stand. */
    record Known(Map<UUID, Popularity> uses, Map<UUID, Quality> qualities) {

        Popularity use(UUID product) {
            return uses.getOrDefault(product, Popularity.NONE);
        }

        /** The last outcome in a badge that says what it is about; null where no rule was checked. */
        @Nullable
        Badge quality(UUID product) {
            return Optional.ofNullable(qualities.get(product))
                    .map(quality -> Badges.badge(quality.worst()))
                    .map(badge ->
                            new Badge("Quality " + badge.text().toLowerCase(Locale.ROOT), badge.icon(), badge.kind()))
                    .orElse(null);
        }
    }

    Known of(Collection<UUID> products) {
        return new Known(popularities.ofProducts(products), rules.ofProducts(products));
    }
}
