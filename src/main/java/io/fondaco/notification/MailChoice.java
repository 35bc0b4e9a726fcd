package io.fondaco.notification;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** When one person wants mail of one kind of news. */
@Entity
@Table(name = "mail_choice")
class MailChoice {

    /** Whose choice, and for which kind of news. */
    @Embeddable
    record Key(String person, @Enumerated(EnumType.STRING) NewsKind kind) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private MailTiming timing;

    protected MailChoice() {}

    NewsKind kind() {
        return key.kind();
    }

    MailTiming timing() {
        return timing;
    }
}
