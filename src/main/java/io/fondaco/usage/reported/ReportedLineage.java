package io.fondaco.usage.reported;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where data came from in a reported run, until lineage has taken it in. */
@Entity
@Table(name = "reported_lineage")
public class ReportedLineage {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Producer producer;

    private @Nullable String queryId;
    private Instant endedAt;
    private Instant receivedAt;
    private String links;

    protected ReportedLineage() {}

    ReportedLineage(RunReport report, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.producer = report.producer();
        this.queryId = report.queryId().orElse(null);
        this.endedAt = report.at();
        this.receivedAt = receivedAt;
        try {
            this.links = JSON.writeValueAsString(report.links());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** Who reports it. */
    public Producer producer() {
        return producer;
    }

    /** Trino's id of the query, where it was one. */
    public Optional<String> queryId() {
        return Optional.ofNullable(queryId);
    }

    /** When the run ended. */
    public Instant endedAt() {
        return endedAt;
    }

    /** When it was told. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** What was made of what. */
    public List<ReportedLink> links() {
        try {
            return JSON.readValue(links, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
