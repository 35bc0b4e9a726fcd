package io.fondaco.access;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to read ports of a product, for a purpose and until a day.
 *
 * <pre>
 * WAITING --approve--> APPROVED
 *    |-----decline---> DECLINED
 *    |-----withdraw--> WITHDRAWN
 *    '-----lapse-----> LAPSED
 * </pre>
 */
@Entity
@Table(name = "access_request")
public class AccessRequest {

    @Id
    private UUID id;

    private long number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String requester;

    private String principal;

    private String purpose;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "terms_hash")
    private String termsHash;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "form_key")
    private String formKey;

    @Version
    private long version;

    @ManyToMany
    @JoinTable(
            name = "access_request_port",
            joinColumns = @JoinColumn(name = "request"),
            inverseJoinColumns = @JoinColumn(name = "port"))
    private Set<OutputPort> ports = new LinkedHashSet<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
    @OrderBy("decidedAt")
    private List<Decision> decisions = new ArrayList<>();

    protected AccessRequest() {}

    /** A request that waits for its first decision; the wish has been checked by {@link RequestAccess}. */
    AccessRequest(long number, DataProduct product, Person requester, AccessWish wish, String termsHash, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.product = product;
        this.requester = requester.name();
        this.principal = requester.name();
        this.purpose = wish.purpose().strip();
        this.endsOn = wish.endsOn();
        this.termsVersion = product.termsVersion();
        this.termsHash = termsHash;
        this.formKey = wish.formKey();
        this.state = RequestState.WAITING;
        this.sentAt = now;
        this.ports.addAll(product.ports());
    }

    /** Grants the wish; the agreements are made by {@link DecideRequest}. */
    void approve(Person approver, String reason, Instant now) {
        decide(approver, Decision.Outcome.APPROVED, reason, now);
        close(RequestState.APPROVED, now);
    }

    /** Refuses the wish with a reason that the requester reads. */
    void decline(Person approver, String reason, Instant now) {
        decide(approver, Decision.Outcome.DECLINED, reason, now);
        close(RequestState.DECLINED, now);
    }

    /** The requester no longer wants it. */
    void withdraw(Instant now) {
        requireWaiting();
        close(RequestState.WITHDRAWN, now);
    }

    /** Nobody answered for too long. */
    void lapse(Instant now) {
        requireWaiting();
        close(RequestState.LAPSED, now);
    }

    private void decide(Person approver, Decision.Outcome outcome, String reason, Instant now) {
        requireWaiting();
        if (approver.name().equals(requester) || approver.name().equals(principal)) {
            throw new Forbidden("own-request", "Nobody decides on their own request.");
        }
        decisions.add(new Decision(this, approver.name(), outcome, reason, now));
    }

    private void requireWaiting() {
        if (state != RequestState.WAITING) {
            throw new Conflict("request-closed", "This request is no longer waiting.");
        }
    }

    private void close(RequestState outcome, Instant now) {
        this.state = outcome;
        this.closedAt = now;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The number that people quote, such as {@code REQ-1042}. */
    public String reference() {
        return "REQ-" + number;
    }

    /** What is asked for. */
    public DataProduct product() {
        return product;
    }

    /** The ports asked for. */
    public Set<OutputPort> ports() {
        return Set.copyOf(ports);
    }

    /** Who asks, by the name in Trino. */
    public String requester() {
        return requester;
    }

    /** For whom: the name in Trino that will hold the grant. */
    public String principal() {
        return principal;
    }

    /** What the data will be used for, in the requester's words. */
    public String purpose() {
        return purpose;
    }

    /** The last day of the access. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** The version of the terms that were accepted. */
    public String termsVersion() {
        return termsVersion;
    }

    /** SHA-256 of the terms that were accepted, in hex. */
    public String termsHash() {
        return termsHash;
    }

    /** Where it stands. */
    public RequestState state() {
        return state;
    }

    /** When it was sent. */
    public Instant sentAt() {
        return sentAt;
    }

    /** When it was decided, withdrawn or lapsed. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The decision that closed it, if a person did. */
    public Optional<Decision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }
}
