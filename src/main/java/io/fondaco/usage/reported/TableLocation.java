package io.fondaco.usage.reported;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the files of a table lie, as Trino last told. */
@Entity
@Table(name = "table_location")
public class TableLocation {

    @Id
    private UUID id;

    private QualifiedName name;
    private @Nullable String locationHash;
    private Instant lookedAt;

    protected TableLocation() {}

    TableLocation(QualifiedName name, Optional<FileLocation> location, Instant lookedAt) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.locationHash = location.map(FileLocation::hash).orElse(null);
        this.lookedAt = lookedAt;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The table. */
    public QualifiedName name() {
        return name;
    }

    /** The hash of the folder; empty where the table has no files that Trino tells of. */
    public Optional<String> locationHash() {
        return Optional.ofNullable(locationHash);
    }

    /** When Trino was asked. */
    public Instant lookedAt() {
        return lookedAt;
    }
}
