package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * An object, a schema or a catalog that the last look at Trino could not read or keep, and since when. Not always a full
 * name: an empty schema or object stands for all of them.
 */
@Entity
@Table(name = "unread_object")
class UnreadObject {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    private String cluster;

    @Column(name = "catalog_name")
    private String catalog;

    @Column(name = "schema_name")
    private String schema;

    @Column(name = "object_name")
    private String object;

    private String reason;

    private Instant since;

    protected UnreadObject() {}

    UnreadObject(CatalogName catalog, Part part, Instant since) {
        this.id = UUID.randomUUID();
        this.cluster = catalog.cluster();
        this.catalog = catalog.name();
        this.schema = part.schema();
        this.object = part.object();
        this.reason = "";
        this.since = since;
    }

    /** A part of a catalog: one object, a whole schema, or all of it. */
    record Part(String schema, String object) {

        static final Part ALL = new Part("", "");

        static Part of(QualifiedName object) {
            return new Part(object.schema(), object.object());
        }

        static Part of(String schema) {
            return new Part(schema, "");
        }
    }

    Part part() {
        return new Part(schema, object);
    }

    void becauseOf(String why) {
        this.reason = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    }

    String reason() {
        return reason;
    }

    Instant since() {
        return since;
    }

    boolean covers(QualifiedName name) {
        return name.cluster().equals(cluster)
                && name.catalog().equals(catalog)
                && (schema.isEmpty() || schema.equals(name.schema()))
                && (object.isEmpty() || object.equals(name.object()));
    }
}
