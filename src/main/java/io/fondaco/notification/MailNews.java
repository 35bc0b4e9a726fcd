package io.fondaco.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification that is told by mail as well: in one of its own, or in the next one of the day. */
@Entity
@Table(name = "mail_news")
class MailNews {

    @Id
    private UUID notification;

    private String person;

    @Column(name = "due_at")
    private Instant dueAt;

    private @Nullable UUID mail;

    protected MailNews() {}

    MailNews(UUID notification, String person, Instant dueAt, @Nullable UUID mail) {
        this.notification = notification;
        this.person = person;
        this.dueAt = dueAt;
        this.mail = mail;
    }

    void goesWith(OutgoingMail mail) {
        this.mail = mail.id();
    }

    /** Whether no mail tells it yet. */
    boolean waits() {
        return mail == null;
    }

    UUID notification() {
        return notification;
    }

    String person() {
        return person;
    }
}
