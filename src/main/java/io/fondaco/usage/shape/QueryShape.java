package io.fondaco.usage.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** The text of one shape, once for all the queries that have it. */
@Entity
class QueryShape {

    @Id
    private UUID id;

    private String shape;
    private LocalDate seenOn;

    protected QueryShape() {}

    QueryShape(String shape, LocalDate seenOn) {
        this.id = id(shape);
        this.shape = shape;
        this.seenOn = seenOn;
    }

    /** The key of a text: the same on every node. */
    static UUID id(String shape) {
        return UUID.nameUUIDFromBytes(shape.getBytes(StandardCharsets.UTF_8));
    }

    /** The text. */
    String shape() {
        return shape;
    }

    /** The last day of a query that has it. */
    LocalDate seenOn() {
        return seenOn;
    }
}
