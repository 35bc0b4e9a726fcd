package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An object that some query named, published or not. */
@Entity
class UsedObject {

    @Id
    private UUID id;

    private QualifiedName name;
    private @Nullable LocalDate lastUsed;

    protected UsedObject() {}

    UsedObject(QualifiedName name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    /** The key of its roll-ups. */
    public UUID id() {
        return id;
    }

    /** The last day of a query that named it; null where none was counted yet. */
    public @Nullable LocalDate lastUsed() {
        return lastUsed;
    }

    /** Its full name. */
    public QualifiedName name() {
        return name;
    }
}
