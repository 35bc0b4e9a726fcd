package io.fondaco.web.access.readers;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementConfig;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.access.status.ProductHolders;
import io.fondaco.access.status.ProductHolders.Held;
import io.fondaco.common.Day;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.access.readers.ProductAccess.Known;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads who has access to a product, and what became of it: the same few statements for three holders or five thousand. */
@ApplicationScoped
public class AccessLists {

    private static final int MONTH = 30;

    private final ProductHolders holders;
    private final HolderPrincipals principals;
    private final Grants grants;
    private final LastUses lastUses;
    private final ModeViews views;
    private final AgreementConfig config;
    private final Clock clock;

    AccessLists(
            ProductHolders holders,
            HolderPrincipals principals,
            Grants grants,
            LastUses lastUses,
            ModeViews views,
            AgreementConfig config,
            Clock clock) {
        this.holders = holders;
        this.principals = principals;
        this.grants = grants;
        this.lastUses = lastUses;
        this.views = views;
        this.config = config;
        this.clock = clock;
    }

    /** Every access whose holder has these words in a name; all if there are none. */
    public ProductAccess of(DataProduct product, String words) {
        List<Held> held = holders.of(product, words);
        Map<Holder, Set<String>> behind =
                principals.of(held.stream().map(Held::holder).collect(Collectors.toSet()));
        Map<String, Use> uses = uses(product);
        Map<String, List<Grant>> unsettled = Stream.concat(
                        grants.unsettledOn(product).stream(),
                        grants.unsettledOn(views.objectsOf(Set.of(product.id()))).stream())
                .collect(Collectors.groupingBy(Grant::principal));
        Map<UUID, Known> known = new HashMap<>();
        held.forEach(each -> {
            Set<String> names = behind.get(each.holder());
            TrinoState state = each.seen() && each.problem() == null
                    ? TrinoState.of(names, unsettled)
                    : TrinoState.ofView(each.problem());
            known.put(each.access(), new Known(names, together(names, uses), state));
        });
        return new ProductAccess(
                held,
                known,
                lastUses.daysAgo(MONTH),
                Day.today(clock),
                clock.instant().plus(config.endingWithin()));
    }

    /** What everybody did with the product in 90 days, by the name in Trino. */
    Map<String, Use> uses(DataProduct product) {
        return lastUses.byPrincipal(
                product.ports().stream().map(OutputPort::object).collect(Collectors.toSet()));
    }

    /** The agreements that stand for these accesses. */
    Map<UUID, Agreement> agreements(List<Held> accesses) {
        return holders.agreements(accesses.stream().map(Held::id).toList());
    }

    /** The names of the datasets of each access. */
    Map<UUID, List<String>> datasets(DataProduct product, List<Held> accesses) {
        return holders.datasets(product, accesses);
    }

    /** The same in words. */
    Map<UUID, String> what(DataProduct product, List<Held> accesses) {
        int all = product.ports().size();
        Map<UUID, String> ways = accesses.stream()
                .filter(each -> !each.way().isEmpty())
                .collect(Collectors.toMap(Held::access, each -> " as " + each.way(), (one, _) -> one));
        return holders.datasets(product, accesses).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> (entry.getValue().size() >= all
                                        ? "Read"
                                        : "Read " + String.join(", ", entry.getValue()))
                                + ways.getOrDefault(entry.getKey(), "")));
    }

    private static Use together(Set<String> names, Map<String, Use> uses) {
        return names.stream().map(name -> uses.getOrDefault(name, Use.NONE)).reduce(Use.NONE, Use::and);
    }
}
