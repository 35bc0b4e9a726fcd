package io.fondaco.access.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A question of an approver about a request, or the answer to one. */
@Entity
@Table(name = "request_message")
public class RequestMessage {

    /** Which of the two it is. */
    public enum Kind {
        QUESTION,
        ANSWER
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request")
    private AccessRequest request;

    private String author;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;

    private Instant at;

    protected RequestMessage() {}

    RequestMessage(AccessRequest request, String author, Kind kind, String text, Instant at) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.author = author;
        this.kind = kind;
        this.text = text;
        this.at = at;
    }

    /** What it is about. */
    public AccessRequest request() {
        return request;
    }

    /** Who wrote it, by the name in Trino. */
    public String author() {
        return author;
    }

    /** Question or answer. */
    public Kind kind() {
        return kind;
    }

    /** What was written. */
    public String text() {
        return text;
    }

    /** When. */
    public Instant at() {
        return at;
    }
}
