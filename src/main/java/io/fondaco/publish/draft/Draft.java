package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.Conflict;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product, or a version of one, that is not published yet; it goes when it is published or discarded. */
@Entity
@Table(name = "product_draft")
public class Draft {

    @Id
    private UUID id;

    private String author;

    /** {@code domain/slug} of the product of which it is a new version. */
    private @Nullable String product;

    /** The domain of the product that it becomes, so that those who publish there find it. */
    private @Nullable String domain;

    @Convert(converter = DraftContentColumn.class)
    private DraftContent content;

    private Instant savedAt;
    private @Nullable Instant proposedAt;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Version
    private long changeNumber;

    protected Draft() {}

    Draft(String author, @Nullable String product, DraftContent content, Instant now) {
        this.id = UUID.randomUUID();
        this.author = author;
        this.product = product;
        this.content = content;
        this.domain = content.words().domain();
        this.savedAt = now;
    }

    /** Takes over what was typed, unless somebody else changed it after {@code seen}. */
    void save(DraftContent typed, long seen, Instant now) {
        if (seen != changeNumber) {
            throw new Conflict("draft-changed", "Somebody changed this draft after you opened it.");
        }
        this.content = typed;
        this.domain = typed.words().domain();
        this.savedAt = now;
    }

    /** Hands it to those who may publish it. */
    void propose(Instant now) {
        proposedAt = now;
    }

    /**
     * Was published as it was when it had this change number. What somebody saved meanwhile is a new version of that product.
     */
    void published(String by, long seen, Instant now) {
        if (seen == changeNumber) {
            publishedAt = now;
            publishedBy = by;
        } else {
            product = address();
        }
    }

    /** Whether it is done: its product is published, by this person or by others. */
    boolean isPublished() {
        return publishedAt != null;
    }

    /** Who published it; empty while nobody did. */
    Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    /** {@code domain/slug} of what would be published: who may do that depends on it alone. */
    public String address() {
        return content.words().path();
    }

    /** The key, which is all that a preview needs. */
    public UUID id() {
        return id;
    }

    /** Who began it, by the name in Trino. */
    public String author() {
        return author;
    }

    /** The path of the product that it changes; empty for a new one. */
    public Optional<String> product() {
        return Optional.ofNullable(product);
    }

    /** The domain of the product that it becomes, by its name in addresses. */
    public String domain() {
        return domain == null ? content.words().domain() : domain;
    }

    /** What it says. */
    public DraftContent content() {
        return content;
    }

    /** When it was saved last. */
    public Instant savedAt() {
        return savedAt;
    }

    /** Since when it waits for somebody who may publish it. */
    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    /** Rises with each change. */
    public long changeNumber() {
        return changeNumber;
    }

    /** What pages call it. */
    public String title() {
        return content.words().name().isBlank()
                ? content.source().object()
                : content.words().name();
    }
}
