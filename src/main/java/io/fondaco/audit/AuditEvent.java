package io.fondaco.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that happened and changed, or tried to change, somebody's access. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    private UUID id;

    private Instant at;

    private String actor;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    private String action;

    private String subject;

    private String detail;

    @Column(name = "request_id")
    private @Nullable UUID requestId;

    @Column(name = "agreement_id")
    private @Nullable UUID agreementId;

    @Column(name = "value_before")
    private @Nullable String before;

    @Column(name = "value_after")
    private @Nullable String after;

    protected AuditEvent() {}

    AuditEvent(AuditEntry entry, Instant at) {
        this.id = UUID.randomUUID();
        // As the database keeps it, so that the seal is over what can be read back.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.actor = entry.actor();
        this.onBehalfOf = entry.onBehalfOf();
        this.action = entry.action().code();
        this.subject = entry.subject();
        this.detail = entry.detail();
        this.requestId = entry.requestId();
        this.agreementId = entry.agreementId();
        this.before = entry.before();
        this.after = entry.after();
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /** Who did it: a person's name, or {@code system:…} for the portal itself. */
    public String actor() {
        return actor;
    }

    /** For whom it was done, where that is somebody else. */
    public Optional<String> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** What was done, such as {@code request.approved}. */
    public String action() {
        return action;
    }

    /** Whether this was done. */
    public boolean is(AuditAction asked) {
        return action.equals(asked.code());
    }

    /** What it was done to: a product's path, a table's name. */
    public String subject() {
        return subject;
    }

    /** Why, and what changed, in words; may be empty. */
    public String detail() {
        return detail;
    }

    /** The request it belongs to. */
    public Optional<UUID> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** The agreement it belongs to. */
    public Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    /** What it was before. */
    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    /** What it is since. */
    public Optional<String> after() {
        return Optional.ofNullable(after);
    }
}
