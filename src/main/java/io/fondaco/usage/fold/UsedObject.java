package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An object that some query named, published or not. */
@Entity
class UsedObject {

    @Id
    private UUID id;

    private QualifiedName name;

    protected UsedObject() {}

    UsedObject(QualifiedName name) {
        this.id = UUID.randomUUID();
        this.name = name;
    }

    /** The key of its roll-ups. */
    public UUID id() {
        return id;
    }

    /** Its full name. */
    public QualifiedName name() {
        return name;
    }
}
