package io.fondaco.lineage.follow;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A contract that a product names as an input. */
@Entity
class LineageInput {

    /** The product's key and the contract's id. */
    @Embeddable
    public record Key(UUID product, String contract) {}

    @EmbeddedId
    private Key key;

    protected LineageInput() {}

    LineageInput(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }
}
