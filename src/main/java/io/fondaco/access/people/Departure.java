package io.fondaco.access.people;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Delegation;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.common.Page;
import io.fondaco.identity.KnownPerson;
import io.fondaco.product.DataProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What would become of everything if somebody left, before it is done; of long lists the first page.
 *
 * @param held what they may read themselves; it ends
 * @param teams the teams that they belong to, and so what those may read
 */
public record Departure(KnownPerson person, Page<Agreement> held, Set<String> teams, Duties duties, Requests requests) {

    /**
     * What they answer for.
     *
     * @param ownedAlone products that nobody else who is here owns
     * @param decided for how many products they decide
     * @param domainsAlone names of the domains that nobody else who is here owns
     * @param delegations who decides in their place, and in whose place they do; all of them end
     * @param accounts the programs that they answer for, and who would
     */
    public record Duties(
            Page<DataProduct> ownedAlone,
            long decided,
            List<String> domainsAlone,
            List<Delegation> delegations,
            List<HandedOn> accounts) {}

    /** A program, and who answers for it next; empty if nobody would, and what it may read ends. */
    public record HandedOn(String account, Optional<String> heir) {}

    /**
     * What waits and has to do with them.
     *
     * @param asked what they asked for and nobody answered; it is withdrawn
     * @param toAnswer what waits for a decision of theirs
     * @param onlyTheirs ids of those in {@code toAnswer} that wait for nobody else
     */
    public record Requests(List<AccessRequest> asked, Page<AccessRequest> toAnswer, Set<UUID> onlyTheirs) {

        /** Whether this request waits for nobody else. */
        public boolean isOnlyTheirs(AccessRequest request) {
            return onlyTheirs.contains(request.id());
        }
    }
}
