package io.fondaco.quality;

import io.fondaco.product.OutputPort;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A port whose contract was read for its quality rules; its key is the port's. */
@Entity
@Table(name = "quality_port")
public class CheckedPort extends DueRow {

    private UUID product;

    private String cluster;

    /** Whether its contract may say something else since. */
    private boolean stale;

    @Column(name = "running_rules")
    private int runningRules;

    protected CheckedPort() {}

    /** Its contract was read: so many rules can run, the first of them then. */
    public void read(OutputPort port, int rules, Optional<Instant> first) {
        this.cluster = port.object().cluster();
        this.stale = false;
        this.runningRules = rules;
        done();
        first.ifPresent(this::postpone);
    }

    /** Was checked: the next rule is due then. */
    public void checked(Optional<Instant> next) {
        done();
        next.ifPresent(this::postpone);
    }

    @Override
    public Lease lease(Instant until) {
        return super.lease(until);
    }

    /** The id of the product. */
    public UUID product() {
        return product;
    }

    /** In which cluster it lies. */
    public String cluster() {
        return cluster;
    }

    /** How many of its rules Trino can check. */
    public int runningRules() {
        return runningRules;
    }
}
