package io.fondaco.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down.
 *
 * @param actor who did it: a person's name, or {@code system:…} for the portal itself
 * @param action what was done, of all that can be done
 * @param subject what it was done to: a product's path, a table's name
 * @param detail why, and what changed, in words; may be empty
 * @param onBehalfOf for whom, where that is somebody else, or null
 * @param before what it was before, where that can be told in a few words, or null
 * @param after what it is now, or null
 */
public record AuditEntry(
        String actor,
        AuditAction action,
        String subject,
        String detail,
        @Nullable String onBehalfOf,
        @Nullable UUID requestId,
        @Nullable UUID agreementId,
        @Nullable String before,
        @Nullable String after) {

    private static final int LONGEST = 2000;

    public AuditEntry {
        detail = shortened(detail);
        before = before == null ? null : shortened(before);
        after = after == null ? null : shortened(after);
    }

    /** An entry that belongs to no request and no agreement, done for nobody else. */
    public static AuditEntry of(String actor, AuditAction action, String subject, String detail) {
        return new AuditEntry(actor, action, subject, detail, null, null, null, null, null);
    }

    /** The same entry, done for this person, team or program; null for nobody else. */
    public AuditEntry onBehalfOf(@Nullable String holder) {
        return new AuditEntry(actor, action, subject, detail, holder, requestId, agreementId, before, after);
    }

    /** The same entry, which belongs to a request; null for none. */
    public AuditEntry ofRequest(@Nullable UUID request) {
        return new AuditEntry(actor, action, subject, detail, onBehalfOf, request, agreementId, before, after);
    }

    /** The same entry, which belongs to an agreement; null for none. */
    public AuditEntry ofAgreement(@Nullable UUID agreement) {
        return new AuditEntry(actor, action, subject, detail, onBehalfOf, requestId, agreement, before, after);
    }

    /** The same entry, which also says what it was before and what it is now. */
    public AuditEntry changed(String from, String to) {
        return new AuditEntry(actor, action, subject, detail, onBehalfOf, requestId, agreementId, from, to);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
