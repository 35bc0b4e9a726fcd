package io.fondaco.usage.told;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** By which days a product was last judged, so that it is judged again when others are whole. */
@Entity
@Table(name = "usage_judged")
class Judged {

    @Id
    private UUID product;

    private String days;

    protected Judged() {}

    /** Which product. */
    UUID product() {
        return product;
    }

    /** Which days. */
    String days() {
        return days;
    }
}
