package io.fondaco.product.follow;

import io.fondaco.product.DataProduct;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What an owner told those who hold or follow a product. */
@Entity
@Table(name = "product_announcement")
public class Announcement {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "product")
    private DataProduct product;

    private String author;

    private String said;

    @Column(name = "announced_at")
    private Instant announcedAt;

    protected Announcement() {}

    Announcement(DataProduct product, String author, String said, Instant announcedAt) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.author = author;
        this.said = said;
        this.announcedAt = announcedAt;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** What it is about. */
    public DataProduct product() {
        return product;
    }

    /** The user name of the owner who wrote it. */
    public String author() {
        return author;
    }

    /** The text. */
    public String said() {
        return said;
    }

    /** When it was told. */
    public Instant announcedAt() {
        return announcedAt;
    }
}
