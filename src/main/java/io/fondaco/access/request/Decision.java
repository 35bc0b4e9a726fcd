package io.fondaco.access.request;

import io.fondaco.product.mode.ModeChoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer by one approver. */
@Entity
public class Decision {

    /** What was answered. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }

    /** No port's name holds a line break: it comes from a field of one line. */
    private static final String BETWEEN_PORTS = "\n";

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request")
    private AccessRequest request;

    private String approver;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private int step;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    private @Nullable String ports;

    private @Nullable ModeChoice reads;

    @Column(name = "better_product")
    private @Nullable String betterProduct;

    private boolean undone;

    protected Decision() {}

    Decision(AccessRequest request, Approver approver, DecisionInput input, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.step = request.step();
        this.approver = approver.name();
        this.onBehalfOf = approver.inPlaceOf().equals(approver.name()) ? null : approver.inPlaceOf();
        this.outcome = input.outcome();
        this.reason = input.reason().strip();
        this.endsOn = input.endsOn();
        Set<String> granted = input.ports();
        this.ports = granted == null ? null : String.join(BETWEEN_PORTS, new TreeSet<>(granted));
        this.reads = request.agreedReads().equals(input.reads()) ? null : input.reads();
        this.betterProduct = input.betterProduct();
        this.decidedAt = decidedAt;
    }

    /** It counts no more. */
    void undo() {
        this.undone = true;
    }

    /** The request that was decided. */
    public AccessRequest request() {
        return request;
    }

    /** Who decided, by the name in Trino. */
    public String approver() {
        return approver;
    }

    /** What was answered. */
    public Outcome outcome() {
        return outcome;
    }

    /** Why; empty for a plain approval. */
    public String reason() {
        return reason;
    }

    /** When. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** The step that it answers, by its place in the policy. */
    public int step() {
        return step;
    }

    /** Whose decision it is: the approver's own, or that of the person who delegated it. */
    public String inPlaceOf() {
        return onBehalfOf == null ? approver : onBehalfOf;
    }

    /** For whom the approver stood in; empty where it was their own turn. */
    public Optional<String> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** An earlier last day than was asked for, if the approver set one. */
    public Optional<LocalDate> endsOn() {
        return Optional.ofNullable(endsOn);
    }

    /** The ports that the approver granted; empty for all that were asked for. */
    public Set<String> ports() {
        return ports == null ? Set.of() : Set.of(ports.split(BETWEEN_PORTS));
    }

    /** A way of reading that shows less than what was asked for, if the approver set one. */
    public Optional<ModeChoice> reads() {
        return Optional.ofNullable(reads);
    }

    /** {@code domain/slug} of a product that serves better, if the approver named one. */
    public Optional<String> betterProduct() {
        return Optional.ofNullable(betterProduct);
    }

    /** Whether it was taken back. */
    public boolean undone() {
        return undone;
    }
}
