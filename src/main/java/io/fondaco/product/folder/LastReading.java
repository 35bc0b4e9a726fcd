package io.fondaco.product.folder;

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

    protected LastReading() {}

    void keep(ReadReport report) {
        this.readAt = report.at();
        this.readBy = report.by();
        outcomes.clear();
        outcomes.addAll(report.products());
        problems.clear();
        problems.addAll(report.problems());
    }

    Optional<ReadReport> report() {
        return Optional.ofNullable(readAt).map(at -> new ReadReport(at, readBy, outcomes, problems));
    }
}
