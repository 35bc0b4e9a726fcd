package io.fondaco.access.agreement;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.WantedPrivileges;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whose names in Trino stand behind a holder: a team is its present members. Trino 476 can't list who is in a role,
 * so a grant to a role could not be read back.
 */
@ApplicationScoped
public class HolderPrincipals {

    private final TeamMemberships memberships;
    private final OwnAccess ownAccess;
    private final Agreements agreements;
    private final Grants grants;
    private final WantedPrivileges wanted;
    private final Clock clock;
    private final Event<AgreementTouched> touched;

    HolderPrincipals(
            TeamMemberships memberships,
            OwnAccess ownAccess,
            Agreements agreements,
            Grants grants,
            WantedPrivileges wanted,
            Clock clock,
            Event<AgreementTouched> touched) {
        this.memberships = memberships;
        this.ownAccess = ownAccess;
        this.agreements = agreements;
        this.grants = grants;
        this.wanted = wanted;
        this.clock = clock;
        this.touched = touched;
    }

    /** The principals that hold the grants. */
    public Set<String> of(Holder holder) {
        return holder.kind() == HolderKind.TEAM ? memberships.membersOf(holder.name()) : Set.of(holder.name());
    }

    /** The same for many holders at once. */
    public Map<Holder, Set<String>> of(Collection<Holder> holders) {
        Map<String, Set<String>> members = memberships.membersOf(holders.stream()
                .filter(holder -> holder.kind() == HolderKind.TEAM)
                .map(Holder::name)
                .toList());
        return holders.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        holder -> holder.kind() == HolderKind.TEAM
                                ? members.getOrDefault(holder.name(), Set.of())
                                : Set.of(holder.name())));
    }

    /** The people to tell what becomes of an access. */
    public Set<String> people(Holder holder) {
        return ownAccess.toTell(holder);
    }

    /** What is known of the grants that an agreement wants. */
    public List<Grant> grantsBehind(Agreement agreement) {
        return of(agreement.holder()).stream()
                .flatMap(principal -> grants.of(agreement.object(), principal).stream())
                .toList();
    }

    /** The same for many at once. */
    public Map<Agreement, List<Grant>> grantsBehind(Collection<Agreement> several) {
        Map<Holder, Set<String>> behind =
                of(several.stream().map(Agreement::holder).toList());
        Set<QualifiedName> objects =
                several.stream().map(agreement -> agreement.object()).collect(Collectors.toSet());
        List<Grant> known =
                grants.of(objects, behind.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return several.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        agreement -> known.stream()
                                .filter(grant -> grant.object().equals(agreement.object())
                                        && behind.get(agreement.holder()).contains(grant.principal()))
                                .toList()));
    }

    /** What is known of the grants that a holder needs to read these ports. */
    public List<Grant> grantsBehind(Holder holder, Collection<OutputPort> ports) {
        return of(holder).stream()
                .flatMap(principal -> ports.stream().flatMap(port -> grants.of(port.object(), principal).stream()))
                .toList();
    }

    /** Trino is asked again at once for what an agreement in force wants. */
    @Transactional
    public void setUpAgain(Agreement agreement) {
        agreement.request().map(agreements::from).orElse(List.of(agreement)).stream()
                .filter(Agreement::isOpen)
                .sorted(Agreements.IN_ORDER)
                .forEach(this::touch);
    }

    /** An agreement changed: every grant behind it is due, in the transaction of the change. */
    public void touch(Agreement agreement) {
        QualifiedName object = agreement.object();
        agreements.flush();
        // What follows of it besides is locked before its grants.
        touched.fire(new AgreementTouched(agreement.port().id(), object, agreement.holder()));
        of(agreement.holder()).forEach(principal -> touch(object, principal));
    }

    private void touch(QualifiedName object, String principal) {
        boolean isWanted = !wanted.of(object, principal, clock.instant()).isEmpty();
        // What the portal never dealt with and nothing wants is not its own to take away: a service account that is not
        // proved may have the name of a program that reads by a right from outside.
        if (isWanted || grants.of(object, principal).isPresent()) {
            grants.touch(object, principal, isWanted);
        }
    }

    /** Whether a domain publishes as this user. */
    boolean publishes(String principal) {
        return ownAccess.publishes(principal);
    }
}
