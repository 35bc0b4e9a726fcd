package io.fondaco.quality;

import io.fondaco.common.TextLines;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Rule;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule of a port with its last outcome, as one source tells it: the portal itself, or another tool. */
@Entity
@Table(name = "quality_rule")
public class CheckedRule {

    /** The source of what the portal finds out itself. */
    public static final String PORTAL = "";

    @Id
    private UUID id;

    private UUID port;

    private UUID product;

    @Column(name = "rule_key")
    private String key;

    private String source;

    private String name;

    @Column(name = "column_name")
    private String column;

    private boolean declared;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;

    private String measured;

    private @Nullable Long failing;

    @Column(name = "row_count")
    private @Nullable Long rows;

    @Convert(converter = TextLines.class)
    private List<String> examples;

    @Column(name = "contract_version")
    private String contractVersion;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    /** Since when the verdict is this one. */
    private @Nullable Instant since;

    @Column(name = "took_millis")
    private long tookMillis;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    /** Whether it is checked whenever new rows came. */
    @Column(name = "after_load")
    private boolean afterLoad;

    /** Whether its last evaluation failed; what was not run in between changes nothing. */
    @Column(name = "told_failing")
    private boolean toldFailing;

    protected CheckedRule() {}

    CheckedRule(UUID port, UUID product, String source, String key) {
        this.id = UUID.randomUUID();
        this.port = port;
        this.product = product;
        this.source = source;
        this.key = key;
        this.verdict = Verdict.NOT_RUN;
        this.reason = "";
        this.measured = "";
        this.examples = List.of();
        this.contractVersion = "";
    }

    /** The contract declares it: due at once where it never ran, or is of another version since. */
    void declare(Rule rule, String version, Instant now) {
        named(rule.name(), rule.column());
        this.afterLoad = rule.afterLoad();
        if (rule.check() instanceof Check.Never never) {
            take(Finding.notRun(never.why(), Duration.ZERO), version, now);
            this.checkedAt = null;
            this.nextAt = null;
        } else if (nextAt == null || !contractVersion.equals(version)) {
            this.nextAt = now;
        }
        this.contractVersion = version;
    }

    void named(String nameNow, String columnNow) {
        this.name = nameNow;
        this.column = columnNow;
        this.declared = true;
    }

    /** The contract declares it no longer. */
    void withdraw() {
        this.declared = false;
        this.nextAt = null;
        this.toldFailing = false;
    }

    /** Takes an outcome; says whether the rule begins to fail, passes again, or neither. */
    Turn take(Finding outcome, String version, Instant at) {
        if (since == null || verdict != outcome.verdict()) {
            this.since = at;
        }
        this.verdict = outcome.verdict();
        this.reason = outcome.reason();
        this.measured = outcome.measured();
        this.failing = outcome.failing();
        this.rows = outcome.rows();
        this.examples = outcome.examples();
        this.tookMillis = outcome.took().toMillis();
        this.contractVersion = version;
        this.checkedAt = at;
        boolean failed = verdict == Verdict.FAILED;
        if (verdict == Verdict.NOT_RUN || failed == toldFailing) {
            return Turn.NONE;
        }
        this.toldFailing = failed;
        return failed ? Turn.FAILS : Turn.PASSES_AGAIN;
    }

    /** New rows came: due now, or as soon as it may be again; says when. */
    Instant loaded(Instant now, Duration leastPause) {
        Instant soonest = checkedAt == null ? now : checkedAt.plus(leastPause);
        Instant due = soonest.isBefore(now) ? now : soonest;
        if (nextAt == null || due.isBefore(nextAt)) {
            this.nextAt = due;
        }
        return nextAt;
    }

    /** What an outcome changes for those who follow. */
    enum Turn {
        NONE,
        FAILS,
        PASSES_AGAIN
    }

    /** Is checked next then. */
    void next(Instant at) {
        this.nextAt = at;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The id of the port. */
    public UUID port() {
        return port;
    }

    /** The id of the product. */
    public UUID product() {
        return product;
    }

    /** Tells it from other rules of the port. */
    public String key() {
        return key;
    }

    /** Whether its last evaluation failed, also where it was not run since. */
    public boolean lastFailed() {
        return toldFailing;
    }

    /** Which tool tells it; empty for the portal itself. */
    public String source() {
        return source;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The column that it is on; empty for the whole dataset. */
    public String column() {
        return column;
    }

    /** The last outcome. */
    public Verdict verdict() {
        return verdict;
    }

    /** Why it was not run, or what was found; may be empty. */
    public String reason() {
        return reason;
    }

    /** The number that was held against the limit, in words; may be empty. */
    public String measured() {
        return measured;
    }

    /** How many rows break it, if that is counted. */
    public Optional<Long> failing() {
        return Optional.ofNullable(failing);
    }

    /** How many rows there are, if that is counted. */
    public Optional<Long> rows() {
        return Optional.ofNullable(rows);
    }

    /** Values that break it: for owners and holders alone. */
    public List<String> examples() {
        return examples;
    }

    /** Of which version of the contract the rule was. */
    public String contractVersion() {
        return contractVersion;
    }

    /** When it was checked last; empty if never. */
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** Since when the verdict is what it is; empty if it was never checked. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** How long Trino needed. */
    public long tookMillis() {
        return tookMillis;
    }

    /** When it is checked next; empty where the portal does not. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    /** Whether its contract, or its tool, still names it. */
    public boolean declared() {
        return declared;
    }

    /** Whether what it came to is a value that a query gave, which may be one of a row, and no count of rows. */
    public boolean tellsValue() {
        return failing().isEmpty() && rows().isEmpty() && !measured().isEmpty();
    }
}
