package io.fondaco.notification;

import io.fondaco.common.BackOff;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is to be sent, or was. It is due until it has no next attempt. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private String person;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    protected OutgoingMail() {}

    OutgoingMail(String person, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** A worker takes it; if that worker dies, another one may after the lease. */
    void claim(Instant now, Duration lease) {
        this.attempts++;
        this.nextAttemptAt = now.plus(lease);
    }

    /** The server took it. */
    void sent(Instant now) {
        this.sentAt = now;
        this.nextAttemptAt = null;
        this.lastError = null;
    }

    /** The server did not take it: it is tried again after a pause that doubles, unless it is too old by then. */
    void failed(String error, Instant now, Duration triedFor) {
        Instant next = now.plus(BACK_OFF.after(attempts));
        this.lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        this.nextAttemptAt = next.isAfter(createdAt.plus(triedFor)) ? null : next;
    }

    /** It is not sent any more. */
    void giveUp(String why) {
        this.lastError = why;
        this.nextAttemptAt = null;
    }

    UUID id() {
        return id;
    }

    String person() {
        return person;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean due() {
        return nextAttemptAt != null;
    }
}
