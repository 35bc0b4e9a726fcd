package io.fondaco.product.reading;

import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.yaml.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the last reading of the folder did, whichever node it was; there is one. */
@Entity
@Table(name = "product_reading")
class LastReading {

    static final int ID = 1;

    @Id
    private int id;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "read_by")
    private String readBy;

    @ElementCollection
    @CollectionTable(name = "product_reading_outcome", joinColumns = @JoinColumn(name = "reading"))
    @OrderColumn(name = "position")
    private List<ProductOutcome> outcomes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "product_reading_problem", joinColumns = @JoinColumn(name = "reading"))
    @OrderColumn(name = "position")
    private List<Problem> problems = new ArrayList<>();

    private int unchanged;

    @Column(name = "turn_until", insertable = false, updatable = false)
    private @Nullable Instant turnUntil;

    @Column(name = "begun_at", insertable = false, updatable = false)
    private @Nullable Instant begunAt;

    @Column(name = "begun_by", insertable = false, updatable = false)
    private @Nullable String begunBy;

    @Column(insertable = false, updatable = false)
    private int done;

    @Column(insertable = false, updatable = false)
    private int total;

    protected LastReading() {}

    void keep(ReadReport report) {
        this.readAt = report.at();
        this.readBy = report.by();
        this.unchanged = (int) report.count(Result.UNCHANGED);
        outcomes.clear();
        outcomes.addAll(report.products().stream()
                .filter(outcome -> outcome.result() != Result.UNCHANGED)
                .toList());
        problems.clear();
        problems.addAll(report.problems());
    }

    Optional<ReadReport> report() {
        return Optional.ofNullable(readAt).map(at -> new ReadReport(at, readBy, outcomes, unchanged, problems));
    }

    /** How far the reading has come, if one goes on. */
    Optional<ReadingProgress> progress(Instant now) {
        return Optional.ofNullable(turnUntil)
                .filter(until -> until.isAfter(now))
                .map(_ -> new ReadingProgress(
                        Objects.requireNonNull(begunAt), Objects.requireNonNull(begunBy), done, total));
    }
}
