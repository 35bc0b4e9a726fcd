package io.fondaco.access.basket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A product that somebody means to ask for, together with others. */
@Entity
@Table(name = "basket_item")
public class BasketItem {

    /** Who, which. */
    @Embeddable
    public record Key(String person, UUID product) {}

    @EmbeddedId
    private Key key;

    @Column(name = "added_at")
    private Instant addedAt;

    protected BasketItem() {}

    BasketItem(Key key, Instant addedAt) {
        this.key = key;
        this.addedAt = addedAt;
    }

    UUID product() {
        return key.product();
    }
}
