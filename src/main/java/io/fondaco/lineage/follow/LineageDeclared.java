package io.fondaco.lineage.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Up to which change of a product its files were read. */
@Entity
class LineageDeclared {

    @Id
    private UUID product;

    private long changeNumber;

    protected LineageDeclared() {}

    LineageDeclared(UUID product, long changeNumber) {
        this.product = product;
        this.changeNumber = changeNumber;
    }

    UUID product() {
        return product;
    }

    long changeNumber() {
        return changeNumber;
    }
}
