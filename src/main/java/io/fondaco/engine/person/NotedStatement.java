package io.fondaco.engine.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A statement that the portal is about to run in a person's name, by the client tag under which it comes back. */
@Entity
@Table(name = "noted_statement")
public class NotedStatement {

    @Id
    private String tag;

    private Instant notedAt;

    protected NotedStatement() {}

    NotedStatement(String tag, Instant notedAt) {
        this.tag = tag;
        this.notedAt = notedAt;
    }

    /** Shortly before it was sent. */
    Instant notedAt() {
        return notedAt;
    }
}
