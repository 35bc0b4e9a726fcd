package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A holder says that they use the next major from now on; their access to the older one stays until it ends. */
@ApplicationScoped
public class SayMoved {

    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final EndAgreement endAgreement;
    private final MovedReaders moved;
    private final Clock clock;

    SayMoved(
            Agreements agreements,
            HolderPrincipals principals,
            EndAgreement endAgreement,
            MovedReaders moved,
            Clock clock) {
        this.agreements = agreements;
        this.principals = principals;
        this.endAgreement = endAgreement;
        this.moved = moved;
        this.clock = clock;
    }

    /**
     * Said twice it is said once.
     *
     * @param id of the agreement for the older major
     * @throws Conflict if there is nothing to move to
     */
    @Transactional
    public Agreement say(Person holder, UUID id) {
        Agreement agreement = agreements.find(holder, id).orElseThrow(Agreements::unknown);
        if (!principals.people(agreement.holder()).contains(holder.name())) {
            throw new Forbidden("not-your-agreement", "Only who holds an access says that they no longer need it.");
        }
        endAgreement.requireOpen(agreement);
        if (MajorSteps.newestAfter(agreement.port(), agreement.port().product().ports())
                .isEmpty()) {
            throw new Conflict("no-later-version", "There is no later version of this dataset to move to.");
        }
        if (!moved.has(id, holder.name())) {
            moved.persist(new MovedReader(agreement, holder.name(), clock.instant()));
        }
        return agreement;
    }
}
