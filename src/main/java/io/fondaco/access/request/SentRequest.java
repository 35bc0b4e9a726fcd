package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.product.DataProduct;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a request that stays as it was sent: who asked, when, for whom and for which product. */
@MappedSuperclass
public abstract class SentRequest {

    @Id
    private UUID id;

    private long number;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String requester;

    private String principal;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind holderKind;

    @ManyToOne
    @JoinColumn(name = "extends_request")
    private @Nullable AccessRequest extended;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "form_hash")
    private @Nullable String formHash;

    @ElementCollection
    @CollectionTable(name = "access_request_behind", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "person")
    private Set<String> stoodBehind = new TreeSet<>();

    protected SentRequest() {}

    SentRequest(long number, CheckedRequest checked, String formKey, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.product = checked.product();
        this.requester = checked.person().name();
        this.principal = checked.holder().name();
        this.holderKind = checked.holder().kind();
        this.extended = checked.extended();
        this.sentAt = now;
        this.formKey = formKey;
    }

    /** Notes what was sent, so that the same key with another content is refused. */
    public void sentAs(String fingerprint) {
        this.formHash = fingerprint;
    }

    /** Whether this is what was sent; true for a request of a time when that was not noted. */
    public boolean isSentAs(String fingerprint) {
        return formHash == null || formHash.equals(fingerprint);
    }

    /** These people stood behind it when it was sent: they don't decide on it even if they have gone since. */
    public void noteBehind(Set<String> people) {
        stoodBehind.addAll(people);
    }

    /** Those of the possible deciders who stood behind it when it was sent. */
    public Set<String> stoodBehind() {
        return Set.copyOf(stoodBehind);
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

    /** Who asks, by the name in Trino. */
    public String requester() {
        return requester;
    }

    /** For whom: the name in Trino that will hold the grant. */
    public String principal() {
        return principal;
    }

    /** For whom it is. */
    public Holder holder() {
        return new Holder(holderKind, principal);
    }

    /** When it was sent. */
    public Instant sentAt() {
        return sentAt;
    }

    /** The request whose access this one prolongs or changes, if it does. */
    public Optional<AccessRequest> extended() {
        return Optional.ofNullable(extended);
    }
}
