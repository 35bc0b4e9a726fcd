package io.fondaco.lineage.follow;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** Which port a contract is of. */
@Entity
class LineageContract {

    /** The contract's id and the port's key. */
    @Embeddable
    public record Key(String contract, UUID port) {}

    @EmbeddedId
    private Key key;

    protected LineageContract() {}

    LineageContract(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }
}
