package io.fondaco.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/** One answer by one approver. */
@Entity
public class Decision {

    /** What was answered. */
    public enum Outcome {
        APPROVED,
        DECLINED
    }

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

    protected Decision() {}

    Decision(AccessRequest request, String approver, Outcome outcome, String reason, Instant decidedAt) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.approver = approver;
        this.outcome = outcome;
        this.reason = reason;
        this.decidedAt = decidedAt;
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
}
