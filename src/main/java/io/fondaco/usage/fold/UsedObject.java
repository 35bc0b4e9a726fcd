package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An object that some query named, published or not. */
@Entity
public class UsedObject {

    @Id
    private UUID id;

    private String cluster;
    private String catalogName;
    private String schemaName;
    private String objectName;

    protected UsedObject() {}

    UsedObject(QualifiedName name) {
        this.id = UUID.randomUUID();
        this.cluster = name.cluster();
        this.catalogName = name.catalog();
        this.schemaName = name.schema();
        this.objectName = name.object();
    }

    /** The key of its roll-ups. */
    public UUID id() {
        return id;
    }

    /** Its full name. */
    public QualifiedName name() {
        return new QualifiedName(cluster, catalogName, schemaName, objectName);
    }
}
