package io.fondaco.access.status;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who may know values of a dataset: its owners, and who holds all of it, since a mode may hide what a value tells. */
@ApplicationScoped
public class FullReaders {

    private final Agreements agreements;

    FullReaders(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Whether this person is one. */
    public boolean isOne(Person viewer, OutputPort port) {
        return port.product().isOwnedBy(viewer)
                || agreements.of(viewer, List.of(port.product().id())).stream()
                        .anyMatch(agreement -> holdsAll(agreement, port));
    }

    private static boolean holdsAll(Agreement agreement, OutputPort port) {
        return agreement.state() == AgreementState.IN_FORCE
                && agreement.port().id().equals(port.id())
                && agreement.modeView().isEmpty();
    }
}
