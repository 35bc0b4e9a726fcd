package io.fondaco.publish.publication;

import io.fondaco.common.DomainError;
import io.fondaco.common.TextLines;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.Known;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object that the portal makes in Trino: what is wanted, what the portal wrote last, what was seen. Only
 * {@link PublicationReconciler} moves it; whoever changes a product makes it due, and whoever may decides what becomes of
 * somebody else's work.
 *
 * <pre>
 * WANTED --seen--> LIVE --seen to differ--> DRIFTED --put back--> LIVE ...
 *    '--refused--> FAILED (tried again)
 * UNWANTED --dropped--> GONE
 * </pre>
 */
@Entity
@Table(name = "publication")
public class Publication extends DueRow {

    private static final String OWNED_BY = Definition.OWNED_BY.stripLeading();

    private QualifiedName object;

    private String principal;

    private String wanted;

    private String applied;

    private String written;

    @Column(name = "inner_written")
    private String innerWritten;

    @Convert(converter = TextLines.class)
    private List<String> sent;

    @Column(name = "inner_sent")
    @Convert(converter = TextLines.class)
    private List<String> innerSent;

    private String observed;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    @Column(name = "may_replace")
    private @Nullable String mayReplace;

    @Column(name = "grants_lost")
    private boolean grantsLost;

    private boolean remade;

    @Column(name = "observed_at")
    private @Nullable Instant observedAt;

    protected Publication() {}

    /**
     * Reserves the row for one worker and notes what is wanted at this moment.
     *
     * @param hash of what is wanted; empty for nothing
     * @param by as whom it is to be made; empty for as before
     */
    Lease lease(Instant until, String hash, String by) {
        this.wanted = hash;
        this.principal = by.isEmpty() ? principal : by;
        if (hash.isEmpty()) {
            this.state = state == PublicationState.GONE ? PublicationState.GONE : PublicationState.UNWANTED;
        } else if (state == PublicationState.GONE || state == PublicationState.UNWANTED) {
            this.state = PublicationState.WANTED;
        }
        return lease(until);
    }

    /** Notes, before a statement is sent, what it and those after it may lead to, and whether readers lose their grants. */
    Lease sending(
            Lease lease, Known outer, Known inner, boolean losesGrants, Instant leasedUntil, Instant arrivesUntil) {
        this.sent = List.copyOf(outer.sent());
        this.innerSent = List.copyOf(inner.sent());
        this.grantsLost |= losesGrants;
        this.remade |= losesGrants;
        return sending(lease, leasedUntil, arrivesUntil);
    }

    /** All statements that took readers' grants were answered, and the grants are due again. */
    void regranted() {
        this.grantsLost = false;
    }

    /** Trino was read and holds what is wanted: settled if no statement that may still arrive can change it. */
    Outcome observed(MadeObject made, Instant now) {
        see(made, now);
        Optional<Instant> doubt = inDoubtUntil(now);
        if (doubt.isPresent()) {
            postpone(doubt.get());
            return Outcome.LATER;
        }
        this.written = wanted.isEmpty() ? Definition.ABSENT : made.outerText();
        this.innerWritten = wanted.isEmpty() ? Definition.ABSENT : made.innerText();
        this.sent = List.of();
        this.innerSent = List.of();
        this.applied = wanted;
        this.mayReplace = null;
        this.grantsLost = false;
        this.remade = false;
        this.state = wanted.isEmpty() ? PublicationState.GONE : PublicationState.LIVE;
        done();
        return Outcome.SETTLED;
    }

    /** Trino refused, or the portal may not; tried again after a pause that doubles each time. */
    void fail(String error, Instant now) {
        this.state = wanted.isEmpty() ? PublicationState.UNWANTED : PublicationState.FAILED;
        failed(error, now);
    }

    /** Somebody else's work is there, or the portal's is not: left alone until somebody decides, or it is put right. */
    void foreign(MadeObject made, Instant now) {
        see(made, now);
        this.state = wasMade() ? PublicationState.DRIFTED : PublicationState.FAILED;
        Optional<Instant> doubt = inDoubtUntil(now);
        if (wasMade() && doubt.isEmpty()) {
            done();
        } else if (wasMade()) {
            postpone(doubt.get());
        } else {
            failed("Trino holds an object of that name that the portal did not make.", now);
        }
    }

    /** A drift check saw something else than the portal wrote last. */
    void drifted(MadeObject made, Instant now) {
        see(made, now);
        this.state = PublicationState.DRIFTED;
    }

    /** A drift check saw that what had drifted is again as the portal wrote it: due now, to be seen as wanted. */
    void righted(Instant now) {
        due(now);
    }

    /** Somebody who may decided that what was last seen is to give way to what is wanted. */
    void mayReplace(String seen, Instant now) {
        if (!seen.equals(observedHash())) {
            throw new DomainError.Conflict(
                    "publication-changed", "The object in Trino has changed since you looked at it. Look at it again.");
        }
        this.mayReplace = seen;
        due(now);
    }

    /** A worker lost the row while a statement of its was out, which may have led to this: due now, to be read anew. */
    void overtaken(Known outer, Known inner, Instant now) {
        this.sent = union(sent, outer.sent());
        this.innerSent = union(innerSent, inner.sent());
        due(now);
    }

    private static List<String> union(List<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private void see(MadeObject made, Instant now) {
        this.observed = made.text();
        this.observedAt = now;
    }

    private boolean wasMade() {
        return !written.isEmpty() || !innerWritten.isEmpty();
    }

    /** What of the object that readers read is the portal's work. */
    Known known() {
        return new Known(written, Set.copyOf(sent));
    }

    /** What of the inner one is the portal's work. */
    Known innerKnown() {
        return new Known(innerWritten, Set.copyOf(innerSent));
    }

    /** Whether readers may have lost their grants since it was last seen as wanted. */
    boolean grantsLost() {
        return grantsLost;
    }

    /** Whether what readers read was made anew since it was last seen as wanted. */
    boolean remade() {
        return remade;
    }

    /** The hash of what may be replaced though it is somebody else's, if anything may. */
    Optional<String> mayReplace() {
        return Optional.ofNullable(mayReplace);
    }

    /** The view or materialized view. */
    public QualifiedName object() {
        return object;
    }

    /** The Trino user as which it is made. */
    public String principal() {
        return principal;
    }

    /** A short name of what is wanted; empty for nothing. */
    public String wanted() {
        return wanted;
    }

    /** What the portal wrote last, as SQL in the form in which Trino gives it back; empty for nothing. */
    public String writtenText() {
        return MadeObject.text(written, innerWritten);
    }

    /** What was last seen, in the same form; empty where nothing was there. */
    public String observedText() {
        return observed;
    }

    /** A short name of what was last seen: whoever decides about it says which they looked at. */
    public String observedHash() {
        return Definition.hash(observed);
    }

    /** Whether somebody else's object has had its name ever since the portal was to make it. */
    public boolean isInTheWay() {
        return state == PublicationState.FAILED && !wasMade() && !observed.isEmpty();
    }

    /** Whether somebody should look at it: Trino refuses it, or holds something else. */
    public boolean isInTrouble() {
        boolean refused = state == PublicationState.UNWANTED && attempts() > 0;
        return refused || state == PublicationState.FAILED || state == PublicationState.DRIFTED;
    }

    /** Whether all of what was last seen belongs to this Trino user, who is not the publishing principal. */
    boolean isOwnedInTrinoBy(String user) {
        List<String> owners = observed.lines()
                .filter(line -> line.startsWith(OWNED_BY))
                .map(line -> line.substring(OWNED_BY.length()))
                .toList();
        return !owners.isEmpty() && owners.stream().allMatch(user::equals);
    }

    /** Whether what was last seen belongs to somebody else than the domain's publishing principal. */
    public boolean isOthersInTrino() {
        return observed.contains(Definition.OWNED_BY);
    }

    /** How wanted and seen compare. */
    public PublicationState state() {
        return state;
    }

    /**
     * Whether a worker would find nothing new to do for this.
     *
     * @param hash of what is wanted now; empty for nothing
     */
    boolean isOnTheWayTo(String hash) {
        if (wanted.equals(hash) && nextAttemptAt().isPresent()) {
            return true;
        }
        return switch (state) {
            case WANTED, FAILED, UNWANTED -> false;
            case LIVE -> wanted.equals(hash) && applied.equals(hash);
            case DRIFTED -> wanted.equals(hash);
            case GONE -> hash.isEmpty();
        };
    }

    /** When Trino was last read. */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }
}
