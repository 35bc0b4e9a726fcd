package io.fondaco.web.access.readers;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.status.ProductHolders.Held;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Formats;
import io.fondaco.web.access.holder.HolderNames;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.access.time.MoreTime;
import io.fondaco.web.access.time.MoreTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in words who holds some accesses, and what they are. */
@ApplicationScoped
public class AccessRows {

    private final AccessLists lists;
    private final HolderNames holderNames;
    private final TeamNames teamNames;
    private final ServiceAccounts accounts;
    private final People people;
    private final MoreTimes moreTimes;

    AccessRows(
            AccessLists lists,
            HolderNames holderNames,
            TeamNames teamNames,
            ServiceAccounts accounts,
            People people,
            MoreTimes moreTimes) {
        this.lists = lists;
        this.holderNames = holderNames;
        this.teamNames = teamNames;
        this.accounts = accounts;
        this.people = people;
        this.moreTimes = moreTimes;
    }

    /** The rows of those that are shown. */
    List<AccessRow> of(DataProduct product, ProductAccess accesses, List<Held> shown) {
        return of(product, accesses, shown, lists.agreements(shown), Map.of());
    }

    /** The same, with how much more time the viewer can give. */
    public List<AccessRow> withMoreTime(DataProduct product, ProductAccess accesses, List<Held> shown) {
        Map<UUID, Agreement> agreements = lists.agreements(shown);
        return of(product, accesses, shown, agreements, moreTimes.of(agreements.values()));
    }

    private List<AccessRow> of(
            DataProduct product,
            ProductAccess accesses,
            List<Held> shown,
            Map<UUID, Agreement> agreements,
            Map<UUID, MoreTime> more) {
        Map<UUID, String> what = lists.what(product, shown);
        Set<Holder> holders = shown.stream().map(Held::holder).collect(Collectors.toSet());
        Map<Holder, String> names = holderNames.of(holders);
        Map<String, String> notes = notes(holders);
        return shown.stream()
                .map(each -> {
                    Agreement agreement = agreements.get(each.id());
                    ProductAccess.Known known = accesses.of(each);
                    return new AccessRow(
                            agreement,
                            icon(each.holder().kind()),
                            names.get(each.holder()),
                            each.holder().kind() == HolderKind.TEAM
                                    ? Formats.counted(known.principals().size(), "person", "people")
                                    : notes.getOrDefault(each.holder().name(), ""),
                            what.getOrDefault(each.access(), ""),
                            more.getOrDefault(each.id(), MoreTime.NONE),
                            accesses.ending(each),
                            known.use(),
                            known.trino());
                })
                .toList();
    }

    /** Teams of people, owners of service accounts. */
    private Map<String, String> notes(Collection<Holder> holders) {
        Map<String, String> notes = new HashMap<>(teamNames.of(named(holders, HolderKind.PERSON)));
        List<ServiceAccount> programs = accounts.inUse(named(holders, HolderKind.SERVICE_ACCOUNT));
        Map<String, String> owners =
                people.displayNames(programs.stream().map(ServiceAccount::owner).toList());
        named(holders, HolderKind.DOMAIN)
                .forEach(principal -> notes.put(principal, "may build on it, as " + principal + " in Trino"));
        programs.forEach(account -> notes.put(account.name(), "owner " + owners.get(account.owner())));
        return notes;
    }

    private static Set<String> named(Collection<Holder> holders, HolderKind kind) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind)
                .map(Holder::name)
                .collect(Collectors.toSet());
    }

    private static String icon(HolderKind kind) {
        return switch (kind) {
            case PERSON -> "user";
            case TEAM -> "users";
            case SERVICE_ACCOUNT -> "bot";
            case DOMAIN -> "boxes";
        };
    }
}
