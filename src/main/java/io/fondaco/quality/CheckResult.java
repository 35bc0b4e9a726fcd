package io.fondaco.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of one check of a rule, without values of rows. */
@Entity
@Table(name = "quality_result")
public class CheckResult {

    @Id
    private UUID id;

    private UUID rule;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    private String measured;

    private @Nullable Long failing;

    @Column(name = "row_count")
    private @Nullable Long rows;

    @Column(name = "contract_version")
    private String contractVersion;

    @Column(name = "checked_at")
    private Instant checkedAt;

    /** The day, in UTC. */
    @Column(name = "checked_on")
    private LocalDate checkedOn;

    @Column(name = "took_millis")
    private long tookMillis;

    protected CheckResult() {}

    CheckResult(UUID rule, Finding outcome, String contractVersion, Instant checkedAt) {
        this.id = UUID.randomUUID();
        this.rule = rule;
        this.verdict = outcome.verdict();
        this.reason = outcome.reason();
        this.measured = outcome.measured();
        this.failing = outcome.failing();
        this.rows = outcome.rows();
        this.contractVersion = contractVersion;
        this.checkedAt = checkedAt;
        this.checkedOn = LocalDate.ofInstant(checkedAt, ZoneOffset.UTC);
        this.tookMillis = outcome.took().toMillis();
    }

    /** Which rule. */
    public UUID rule() {
        return rule;
    }

    /** What it came to. */
    public Verdict verdict() {
        return verdict;
    }

    /** When. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** Why it was not run, or what the tool says; may be empty. */
    public String reason() {
        return reason;
    }

    /** The number that was held against the limit, in words; may be empty. */
    public String measured() {
        return measured;
    }

    /** How many rows broke it, if that was counted. */
    public Optional<Long> failing() {
        return Optional.ofNullable(failing);
    }

    /** How many rows there were, if that was counted. */
    public Optional<Long> rows() {
        return Optional.ofNullable(rows);
    }

    /** Of which version of the contract the rule was. */
    public String contractVersion() {
        return contractVersion;
    }

    /** The day, in UTC. */
    public LocalDate checkedOn() {
        return checkedOn;
    }

    /** How long Trino needed. */
    public long tookMillis() {
        return tookMillis;
    }
}
