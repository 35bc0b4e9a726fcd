package io.fondaco.product.follow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One person wants to hear of one product. */
@Entity
@Table(name = "product_follower")
@IdClass(Follower.Key.class)
public class Follower {

    /** Product and person together. */
    public record Key(UUID product, String person) implements Serializable {}

    @Id
    private UUID product;

    @Id
    private String person;

    private Instant since;

    protected Follower() {}

    Follower(UUID product, String person, Instant since) {
        this.product = product;
        this.person = person;
        this.since = since;
    }

    /** The user name. */
    String person() {
        return person;
    }

    /** Since when. */
    public Instant since() {
        return since;
    }
}
