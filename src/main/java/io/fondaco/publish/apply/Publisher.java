package io.fondaco.publish.apply;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A team or a service account that an owner lets publish in a domain, or a product. */
@Entity
@Table(name = "publisher")
public class Publisher {

    /** What may publish besides owners. */
    public enum Kind {
        /** Its members publish new products in a domain. */
        TEAM,
        /** It publishes new products in a domain, or one product. */
        SERVICE_ACCOUNT
    }

    /**
     * Who, and where.
     *
     * @param place a domain, or {@code domain/product}
     * @param name of the team, or of the service account in Trino
     */
    @Embeddable
    public record Key(
            String place, @Enumerated(EnumType.STRING) Kind kind, String name) {}

    @EmbeddedId
    private Key key;

    @Column(name = "named_by")
    private String namedBy;

    @Column(name = "named_at")
    private Instant namedAt;

    protected Publisher() {}

    Publisher(Key key, String namedBy, Instant now) {
        this.key = key;
        this.namedBy = namedBy;
        this.namedAt = now;
    }

    /** Who, and where. */
    public Key key() {
        return key;
    }

    /** The owner who answers for it; what they named ends with their ownership. */
    public String namedBy() {
        return namedBy;
    }

    /** Since when. */
    public Instant namedAt() {
        return namedAt;
    }
}
