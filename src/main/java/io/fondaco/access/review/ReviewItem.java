package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One access in a review: is it still needed? */
@Entity
@Table(name = "access_review_item")
public class ReviewItem {

    /** What an owner answers. */
    public enum Answer {
        KEEP,
        TAKE_AWAY
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "review")
    private Review review;

    @ManyToOne(optional = false)
    @JoinColumn(name = "agreement")
    private Agreement agreement;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private String reason;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    protected ReviewItem() {}

    ReviewItem(Review review, Agreement agreement) {
        this.id = UUID.randomUUID();
        this.review = review;
        this.agreement = agreement;
        this.reason = "";
    }

    /** An owner has answered; a later answer takes the place of an earlier one while the access holds. */
    void answer(Answer given, String because, String by, Instant now) {
        this.answer = given;
        this.reason = because;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The review that asks. */
    public Review review() {
        return review;
    }

    /** The access in question. */
    public Agreement agreement() {
        return agreement;
    }

    /** What was answered, if anything was. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** Why; may be empty. */
    public String reason() {
        return reason;
    }

    /** Who answered, if anybody did. */
    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    /** When, if anybody did. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Raised by every answer: what a page shows that was made from an older one. */
    public long version() {
        return version;
    }
}
