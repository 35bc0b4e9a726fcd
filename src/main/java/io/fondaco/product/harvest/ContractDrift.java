package io.fondaco.product.harvest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a port's contract promises and Trino does not have, and since when that is known. */
@Entity
@Table(name = "contract_drift")
class ContractDrift {

    @Id
    private UUID id;

    private UUID port;

    @Column(name = "column_name")
    private String column;

    @Enumerated(EnumType.STRING)
    private ContractDifference.Kind kind;

    private String sentence;

    private Instant since;

    protected ContractDrift() {}

    UUID port() {
        return port;
    }

    String sentence() {
        return sentence;
    }

    Instant since() {
        return since;
    }

    boolean isOf(ContractDifference difference) {
        return kind == difference.kind() && column.equals(difference.column());
    }
}
