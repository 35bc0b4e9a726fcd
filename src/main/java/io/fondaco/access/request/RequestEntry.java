package io.fondaco.access.request;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.common.Day;
import io.fondaco.product.mode.ModeChoice;

/** How the audit trail names a request. */
public final class RequestEntry {

    private RequestEntry() {}

    /** An entry about this request, done for its holder. */
    public static AuditEntry of(AccessRequest request, String by, AuditAction action, String detail) {
        return AuditEntry.of(by, action, request.product().path(), detail)
                .onBehalfOf(request.principal())
                .ofRequest(request.id());
    }

    /** An entry in which the requester says what is asked for; it names the holder where that is somebody else. */
    public static AuditEntry asked(AccessRequest request, AuditAction action) {
        ModeChoice reads = request.asked().reads();
        String detail = "%s%s, until %s: %s"
                .formatted(
                        request.reference(),
                        reads.whole() ? "" : ", read as " + reads.words(),
                        Day.written(request.endsOn()),
                        request.purpose());
        boolean forSelf = request.principal().equals(request.requester());
        return of(request, request.requester(), action, detail).onBehalfOf(forSelf ? null : request.principal());
    }
}
