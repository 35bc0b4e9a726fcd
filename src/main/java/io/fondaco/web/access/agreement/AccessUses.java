package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.Holder;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the holders of agreements did with them: a team's members together. */
@ApplicationScoped
public class AccessUses {

    private final HolderPrincipals principals;
    private final LastUses lastUses;

    AccessUses(HolderPrincipals principals, LastUses lastUses) {
        this.principals = principals;
        this.lastUses = lastUses;
    }

    /** The day so many days ago, by the same days as {@link Use#last}. */
    LocalDate daysAgo(int days) {
        return lastUses.daysAgo(days);
    }

    /** When each was last used, and how much. */
    public Map<Agreement, Use> of(Collection<Agreement> agreements) {
        return uses(agreements, lastUses::of);
    }

    /** The same with the columns that they used. */
    public Map<Agreement, Use> withColumns(Collection<Agreement> agreements) {
        return uses(agreements, lastUses::withColumns);
    }

    private Map<Agreement, Use> uses(
            Collection<Agreement> agreements, Function<Collection<Reading>, Map<Reading, Use>> look) {
        Map<Holder, Set<String>> behind =
                principals.of(agreements.stream().map(Agreement::holder).collect(Collectors.toSet()));
        Map<Agreement, Reading> readings = agreements.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        agreement -> new Reading(agreement.port().object(), behind.get(agreement.holder()))));
        Map<Reading, Use> uses = look.apply(readings.values());
        return readings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> uses.get(entry.getValue())));
    }
}
