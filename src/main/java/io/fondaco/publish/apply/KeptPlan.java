package io.fondaco.publish.apply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan said, so that it can be told what differs by the time that it is applied. */
@Entity
@Table(name = "kept_plan")
class KeptPlan {

    @Id
    private String hash;

    @Column(name = "made_by")
    private String madeBy;

    private String lines;

    @Column(name = "made_at")
    private Instant madeAt;

    protected KeptPlan() {}

    KeptPlan(String hash, String madeBy, List<String> lines, Instant now) {
        this.hash = hash;
        this.madeBy = madeBy;
        this.lines = lines.stream().map(line -> line.replace("\n\n", "\n")).collect(Collectors.joining("\n\n"));
        this.madeAt = now;
    }

    String hash() {
        return hash;
    }

    String madeBy() {
        return madeBy;
    }

    List<String> lines() {
        return List.of(lines.split("\n\n"));
    }
}
