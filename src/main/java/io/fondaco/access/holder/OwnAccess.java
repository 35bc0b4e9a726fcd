package io.fondaco.access.holder;

import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.organisation.DomainPrincipals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who stands behind an access, and so decides nothing about it: the person, the members of the team, whoever answers
 * for the service account, whoever publishes in the domain. Every action that decides asks here, at the moment of the
 * decision.
 */
@ApplicationScoped
public class OwnAccess {

    private final TeamMemberships memberships;
    private final ServiceAccounts accounts;
    private final DomainPrincipals publishing;

    OwnAccess(TeamMemberships memberships, ServiceAccounts accounts, DomainPrincipals publishing) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.publishing = publishing;
    }

    /** Names of everybody who stands behind this holder now. */
    public Set<String> behind(Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> Set.of(holder.name());
            case TEAM -> memberships.membersOf(holder.name());
            case SERVICE_ACCOUNT ->
                accounts.inUse(holder.name())
                        .map(account -> Set.of(account.owner()))
                        .orElse(Set.of());
            case DOMAIN -> publishing.people(holder.name());
        };
    }

    /** The people to tell what becomes of an access; who answered last for a service account also when it is in use no more. */
    public Set<String> toTell(Holder holder) {
        return holder.kind() == HolderKind.SERVICE_ACCOUNT
                ? accounts.findByIdOptional(holder.name())
                        .map(account -> Set.of(account.owner()))
                        .orElse(Set.of())
                : behind(holder);
    }

    /** Whether a domain publishes as this user in Trino. */
    public boolean publishes(String user) {
        return publishing.domains().containsKey(user);
    }

    /** The same for many people and service accounts at once. */
    Map<Holder, Set<String>> behind(Collection<Holder> several) {
        Map<String, String> owners = accounts
                .inUse(several.stream()
                        .filter(holder -> holder.kind() == HolderKind.SERVICE_ACCOUNT)
                        .map(Holder::name)
                        .toList())
                .stream()
                .collect(Collectors.toMap(ServiceAccount::name, ServiceAccount::owner));
        return several.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        holder -> holder.kind() == HolderKind.SERVICE_ACCOUNT
                                ? Optional.ofNullable(owners.get(holder.name()))
                                        .map(Set::of)
                                        .orElse(Set.of())
                                : behind(holder),
                        (one, _) -> one));
    }

    /** Names of all holders that this person stands behind: their own, their teams, service accounts and domains. */
    public Set<String> of(Person person) {
        Set<String> teams = new TreeSet<>(memberships.teamsOf(person.name()));
        teams.addAll(person.teams());
        return of(person.name(), teams);
    }

    /** The same for somebody who is not here: the teams are those that the portal knows. */
    public Set<String> of(String person) {
        return of(person, memberships.teamsOf(person));
    }

    private Set<String> of(String person, Set<String> teams) {
        Set<String> names = new TreeSet<>(teams);
        names.add(person);
        names.addAll(publishing.of(person, teams));
        accounts.ownedBy(person).stream().map(ServiceAccount::name).forEach(names::add);
        return names;
    }

    /** Whether this person stands behind the holder. */
    public boolean isOwn(Person person, Holder holder) {
        return person.teams().contains(holder.name()) || behind(holder).contains(person.name());
    }
}
