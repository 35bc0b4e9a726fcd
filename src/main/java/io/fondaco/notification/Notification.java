package io.fondaco.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One piece of news for one person. */
@Entity
public class Notification {

    @Id
    private UUID id;

    private String person;

    @Enumerated(EnumType.STRING)
    private NewsKind kind;

    private String subject;

    private String path;

    private UUID about;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Notification() {}

    /** The person opened it. */
    void read(Instant now) {
        if (readAt == null) {
            this.readAt = now;
        }
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** Whom it tells, by the name in Trino. */
    public String person() {
        return person;
    }

    /** What kind of news it is. */
    public NewsKind kind() {
        return kind;
    }

    /** The news as a sentence. */
    public String subject() {
        return subject;
    }

    /** The page where it is explained. */
    public String path() {
        return path;
    }

    /** The request that it is about. */
    public UUID about() {
        return about;
    }

    /** When it happened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When the person opened it, if they did. */
    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
