package io.fondaco.product.policy;

import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.ApprovalPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One state of a product's policy; never changed, since requests point at the state under which they were sent. */
@Entity
@Table(name = "approval_policy")
public class PolicyVersion {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private int number;

    @Convert(converter = PolicyDocument.class)
    @Column(name = "document")
    private ApprovalPolicy policy;

    @Column(name = "from_file")
    private boolean fromFile;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PolicyVersion() {}

    PolicyVersion(
            DataProduct product, int number, ApprovalPolicy policy, boolean fromFile, String changedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.number = number;
        this.policy = policy;
        this.fromFile = fromFile;
        this.changedBy = changedBy;
        this.changedAt = now;
    }

    /** Whose policy it is. */
    public DataProduct product() {
        return product;
    }

    /** Counts from 1 for each product; 0 is what holds where nobody said anything. */
    public int number() {
        return number;
    }

    /** What it says. */
    public ApprovalPolicy policy() {
        return policy;
    }

    /** Whether it came with the product's files, not from the page. */
    public boolean fromFile() {
        return fromFile;
    }

    /** Who set it: a person, or whoever had the files read. */
    public String changedBy() {
        return changedBy;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }
}
