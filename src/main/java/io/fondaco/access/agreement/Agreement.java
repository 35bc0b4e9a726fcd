package io.fondaco.access.agreement;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.mode.ReadsPort;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right that follows from an approved request, or from owning a product: one holder may read one port, for
 * a purpose and a period.
 *
 * <pre>
 * PENDING_START --begin--> IN_FORCE --end--> ENDED
 *       '----------------end----------------^   ENDED(superseded) --reinstate--> IN_FORCE
 * </pre>
 */
@Entity
public class Agreement extends ReadsPort {

    @Id
    private UUID id;

    private @Nullable UUID request;

    @Column(name = "asked_by")
    private @Nullable String askedBy;

    private String principal;

    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private HolderKind holderKind;

    private boolean standing;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "given_by")
    private String givenBy;

    @Column(name = "given_in_place_of")
    private @Nullable String givenInPlaceOf;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "end_note")
    private @Nullable String endNote;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Agreement() {}

    private Agreement(OutputPort port, Holder holder, String purpose, String givenBy, Instant startsAt) {
        super(port);
        this.id = UUID.randomUUID();
        this.principal = holder.name();
        this.holderKind = holder.kind();
        this.purpose = purpose;
        this.givenBy = givenBy;
        this.startsAt = startsAt;
        this.state = AgreementState.IN_FORCE;
    }

    /** The agreement that an approved request brings for one port; it lasts to the end of the request's last day. */
    static Agreement of(GiveAccess.Terms terms, OutputPort port, String approver, Instant now) {
        Agreement agreement = new Agreement(port, terms.holder(), terms.purpose(), approver, now);
        agreement.request = terms.request();
        agreement.askedBy = terms.requester();
        agreement.givenInPlaceOf = terms.inPlaceOf();
        agreement.endsAt =
                terms.lastDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return agreement;
    }

    /** The standing agreement of a product's owner, without an end. */
    public static Agreement ofOwner(OutputPort port, String owner, Instant now) {
        Agreement agreement =
                new Agreement(port, new Holder(HolderKind.PERSON, owner), "owner", "system:ownership", now);
        agreement.standing = true;
        return agreement;
    }

    /** The standing agreement of the user that checks the quality rules of a port, as long as there are any. */
    public static Agreement ofChecker(OutputPort port, String user, Instant now) {
        Holder holder = new Holder(HolderKind.SERVICE_ACCOUNT, user);
        Agreement agreement = new Agreement(port, holder, "quality rules", "system:quality", now);
        agreement.standing = true;
        return agreement;
    }

    /** The same right to the next major of its port, for which nobody had to ask. */
    public Agreement carriedTo(OutputPort later, Instant now) {
        Agreement carried = new Agreement(later, holder(), purpose, givenBy, now);
        carried.request = request;
        carried.askedBy = askedBy;
        carried.endsAt = endsAt;
        return carried;
    }

    /** What was given outside the portal becomes an agreement, without a request. */
    static Agreement adopted(OutputPort port, Holder holder, String owner, LocalDate endsOn, Instant now) {
        Agreement agreement = new Agreement(port, holder, "Given outside the portal, then adopted", owner, now);
        agreement.endsAt = endsOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return agreement;
    }

    /** Comes into force. */
    void begin(Instant now) {
        if (state != AgreementState.PENDING_START || startsAt.isAfter(now)) {
            throw new Conflict("agreement-not-pending", "This agreement can't begin now.");
        }
        this.state = AgreementState.IN_FORCE;
    }

    /** Will be taken away at that moment, which is before its end. */
    void announceRevocation(String by, String note, Instant at) {
        if (!isOpen()) {
            throw new Conflict("agreement-ended", "This access has already ended.");
        }
        this.endReason = EndReason.REVOKED;
        this.endedBy = by;
        this.endNote = note;
        if (endsAt == null || at.isBefore(endsAt)) {
            this.endsAt = at;
        }
    }

    /** Lasts to the end of a later day. */
    public void prolong(LocalDate day) {
        Instant later = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        if (state != AgreementState.IN_FORCE || announced() || endsAt == null || !later.isAfter(endsAt)) {
            throw new Conflict("agreement-not-extendable", "This access can't be made to last until then.");
        }
        this.endsAt = later;
    }

    /** Its time is over, or the announced moment has come. */
    void expire(Instant now) {
        if (announced()) {
            end(EndReason.REVOKED, endedBy == null ? "system:expiry" : endedBy, endNote(), now);
        } else {
            end(EndReason.EXPIRED, "system:expiry", "", now);
        }
    }

    /** What replaced it was a mistake: holds again. */
    void reinstate() {
        if (state != AgreementState.ENDED || endReason != EndReason.SUPERSEDED) {
            throw new Conflict("agreement-not-superseded", "This access was not replaced by another.");
        }
        this.state = AgreementState.IN_FORCE;
        this.endReason = null;
        this.endedBy = null;
        this.endNote = null;
        this.endedAt = null;
    }

    /** Ends for good. */
    void end(EndReason reason, String by, String note, Instant now) {
        if (!isOpen()) {
            throw new Conflict("agreement-ended", "This access has already ended.");
        }
        this.state = AgreementState.ENDED;
        this.endReason = reason;
        this.endedBy = by;
        this.endNote = note;
        this.endedAt = now;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The id of the request behind it; empty for what an owner holds as such, and for what was adopted. */
    public Optional<UUID> request() {
        return Optional.ofNullable(request);
    }

    /** Whether this person sent the request behind it. */
    public boolean isAskedForBy(Person person) {
        return person.name().equals(askedBy);
    }

    /** The holder's name: in Trino, or of the team. */
    public String principal() {
        return principal;
    }

    /** For whom it is. */
    public Holder holder() {
        return new Holder(holderKind, principal);
    }

    /** Whether it is in force still, but will be taken away. */
    public boolean announced() {
        return isOpen() && endReason != null;
    }

    /** What for. */
    public String purpose() {
        return purpose;
    }

    /** Whether it comes from owning the product, or from checking its rules. */
    public boolean standing() {
        return standing;
    }

    /** Whether it was given outside the portal first, so that no request can be extended. */
    public boolean adopted() {
        return request == null && !standing;
    }

    /** From when. */
    public Instant startsAt() {
        return startsAt;
    }

    /** The moment after its last; empty if it has no end. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** The last day on which it still holds, in UTC; empty if it has no end. */
    public Optional<LocalDate> lastDay() {
        return endsAt().map(end -> end.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Who approved it. */
    public String givenBy() {
        return givenBy;
    }

    /** Whether it gives something now or soon. */
    public boolean isOpen() {
        return state != AgreementState.ENDED;
    }

    /** Where it stands. */
    public AgreementState state() {
        return state;
    }

    /** Why it ended, if it did. */
    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    /** What was said when it ended; empty if nothing was. */
    public String endNote() {
        return endNote == null ? "" : endNote;
    }

    /** Who ended it, if it ended. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** When it ended, if it did. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
