package io.fondaco.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written down.
 *
 * @param actor who did it: a person's name, or {@code system:…} for the portal itself
 * @param action what was done, such as {@code request.approved}
 * @param subject what it was done to: a product's path, a table's name
 * @param detail why, and what changed, in words; may be empty
 * @param onBehalfOf for whom, where that is somebody else, or null
 */
public record AuditEntry(
        String actor,
        String action,
        String subject,
        String detail,
        @Nullable String onBehalfOf,
        @Nullable UUID requestId,
        @Nullable UUID agreementId) {

    private static final int LONGEST_DETAIL = 2000;

    public AuditEntry {
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL);
        }
    }

    /** An entry that belongs to no request and no agreement. */
    public static AuditEntry of(String actor, String action, String subject, String detail) {
        return new AuditEntry(actor, action, subject, detail, null, null, null);
    }
}
