package io.fondaco.access.carryover;

import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.carryover.HeldMajors.Held;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who could ask today for what is held: the holder, a member of the team, the owner of the program. */
@ApplicationScoped
class AskersToday {

    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final People people;

    AskersToday(HolderPrincipals principals, ServiceAccounts accounts, People people) {
        this.principals = principals;
        this.accounts = accounts;
        this.people = people;
    }

    /** By the id of the agreement; one for which nobody could ask is missing. */
    Map<UUID, Person> of(Collection<Held> several) {
        List<Holder> holders =
                several.stream().map(held -> held.agreement().holder()).toList();
        Map<Holder, Set<String>> members = principals.of(holders);
        Map<String, String> owners = accounts
                .inUse(holders.stream()
                        .filter(holder -> holder.kind() == HolderKind.SERVICE_ACCOUNT)
                        .map(Holder::name)
                        .toList())
                .stream()
                .collect(Collectors.toMap(ServiceAccount::name, ServiceAccount::owner));
        Map<UUID, String> names = new HashMap<>();
        for (Held held : several) {
            Holder holder = held.agreement().holder();
            switch (holder.kind()) {
                case PERSON -> names.put(held.agreement().id(), holder.name());
                case SERVICE_ACCOUNT -> {
                    if (owners.containsKey(holder.name())) {
                        names.put(held.agreement().id(), owners.get(holder.name()));
                    }
                }
                case DOMAIN ->
                    principals.people(holder).stream()
                            .min((one, other) -> byAsker(held, one, other))
                            .ifPresent(name -> names.put(held.agreement().id(), name));
                case TEAM ->
                    members.get(holder).stream()
                            .min((one, other) -> byAsker(held, one, other))
                            .ifPresent(name -> names.put(held.agreement().id(), name));
            }
        }
        return people(names);
    }

    /** Who asked for the team then, if they are in it; else the first by name. */
    private static int byAsker(Held held, String one, String other) {
        if (one.equals(held.askedBy()) != other.equals(held.askedBy())) {
            return one.equals(held.askedBy()) ? -1 : 1;
        }
        return one.compareTo(other);
    }

    private Map<UUID, Person> people(Map<UUID, String> names) {
        Map<String, Person> known = people.named(names.values());
        return names.entrySet().stream()
                .filter(entry -> known.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> known.get(entry.getValue())));
    }
}
