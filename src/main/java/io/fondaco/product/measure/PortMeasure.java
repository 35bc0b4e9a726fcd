package io.fondaco.product.measure;

import io.fondaco.engine.measure.TableMeasure;
import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Trino told last of one table or view on one day, UTC. */
@Entity
@Table(name = "port_measure")
public class PortMeasure {

    @Id
    private UUID id;

    private QualifiedName name;

    @Column(name = "measured_on")
    private LocalDate measuredOn;

    @Column(name = "measured_at")
    private Instant measuredAt;

    @Column(name = "row_count")
    private @Nullable Long rows;

    private @Nullable Long partitions;

    @Column(name = "fresh_at")
    private @Nullable Instant freshAt;

    protected PortMeasure() {}

    PortMeasure(QualifiedName name, LocalDate measuredOn) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.measuredOn = measuredOn;
    }

    void take(TableMeasure measure, Instant now) {
        this.measuredAt = now;
        this.rows = measure.rows();
        this.partitions = measure.partitions();
        // Of a materialized view only its refresh tells that, earlier on the day.
        this.freshAt = measure.freshAt() == null ? freshAt : measure.freshAt();
    }

    void refreshed(Instant at) {
        this.measuredAt = at;
        this.freshAt = at;
    }

    /** Which table or view. */
    public QualifiedName name() {
        return name;
    }

    /** Which day. */
    public LocalDate measuredOn() {
        return measuredOn;
    }

    /** When it was measured last on that day. */
    public Instant measuredAt() {
        return measuredAt;
    }

    /** About how many rows it had; empty where Trino keeps no statistics of it. */
    public Optional<Long> rows() {
        return Optional.ofNullable(rows);
    }

    /** Into how many partitions it was cut; empty where it is in one piece, or that is not known. */
    public Optional<Long> partitions() {
        return Optional.ofNullable(partitions);
    }

    /** When its newest rows came; empty where that is not known. */
    public Optional<Instant> freshAt() {
        return Optional.ofNullable(freshAt);
    }
}
