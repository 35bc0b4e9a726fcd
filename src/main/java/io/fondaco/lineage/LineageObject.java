package io.fondaco.lineage;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A table or view of which something is known. */
@Entity
public class LineageObject {

    @Id
    private UUID id;

    private QualifiedName name;

    protected LineageObject() {}

    LineageObject(QualifiedName name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** Its full name. */
    public QualifiedName name() {
        return name;
    }
}
