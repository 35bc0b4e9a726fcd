package io.fondaco.access.carryover;

import io.fondaco.access.agreement.Agreement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** That an agreement was not asked for, but carried over from one on the major before. */
@Entity
public class CarriedAgreement {

    @Id
    private UUID agreement;

    @Column(name = "carried_from")
    private UUID from;

    protected CarriedAgreement() {}

    CarriedAgreement(Agreement agreement, Agreement from) {
        this.agreement = agreement.id();
        this.from = from.id();
    }

    /** The agreement on the major before. */
    public UUID from() {
        return from;
    }
}
