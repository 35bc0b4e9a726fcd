package io.fondaco.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domain;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the owners of a product, a domain or all whether each access is still needed, up to a day. */
@Entity
@Table(name = "access_review")
public class Review {

    /** What a review covers. */
    public enum Scope {
        PRODUCT,
        DOMAIN,
        ALL
    }

    /** What becomes of an access that nobody answered for by the due day. */
    public enum OnSilence {
        /** It ends. */
        END,
        /** It stays, and the platform team is told. */
        ESCALATE
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @ManyToOne
    @JoinColumn(name = "product")
    private @Nullable DataProduct product;

    @ManyToOne
    @JoinColumn(name = "domain")
    private @Nullable Domain domain;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_silence")
    private OnSilence onSilence;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    private List<ReviewItem> items = new ArrayList<>();

    protected Review() {}

    Review(ReviewScope covered, String startedBy, Collection<Agreement> agreements, Instant now) {
        this.id = UUID.randomUUID();
        this.scope = covered.scope();
        this.product = covered.product();
        this.domain = covered.domain();
        this.dueOn = covered.dueOn();
        this.onSilence = covered.onSilence();
        this.startedBy = startedBy;
        this.startedAt = now;
        agreements.forEach(agreement -> items.add(new ReviewItem(this, agreement)));
    }

    /** Nothing more is to be answered. */
    void close(Instant now) {
        if (closedAt != null) {
            throw new Conflict("review-closed", "This review is closed.");
        }
        this.closedAt = now;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** What it covers. */
    public Scope scope() {
        return scope;
    }

    /** The product that it covers, if it is one. */
    public Optional<DataProduct> product() {
        return Optional.ofNullable(product);
    }

    /** The domain that it covers, if it is one. */
    public Optional<Domain> domain() {
        return Optional.ofNullable(domain);
    }

    /** What it covers, in words. */
    public String about() {
        return product()
                .map(DataProduct::name)
                .or(() -> domain().map(Domain::name))
                .orElse("All data products");
    }

    /** The last day to answer, in UTC. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What becomes of what nobody answers for. */
    public OnSilence onSilence() {
        return onSilence;
    }

    /** Who started it. */
    public String startedBy() {
        return startedBy;
    }

    /** When. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it was closed; empty while it is open. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** What is asked. */
    public List<ReviewItem> items() {
        return List.copyOf(items);
    }
}
