package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Embeddable;

/** A table or view that a port read before it moved to another. */
@Embeddable
record PortPlace(String cluster, String catalogName, String schemaName, String objectName) {

    static PortPlace of(QualifiedName name) {
        return new PortPlace(name.cluster(), name.catalog(), name.schema(), name.object());
    }

    QualifiedName name() {
        return new QualifiedName(cluster, catalogName, schemaName, objectName);
    }
}
