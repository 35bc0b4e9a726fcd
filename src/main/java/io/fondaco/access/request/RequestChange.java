package io.fondaco.access.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What changed in a request while it waited, for approvers who looked at it before. */
@Entity
@Table(name = "access_request_change")
public class RequestChange {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request")
    private AccessRequest request;

    /** The version that was changed: whoever saw this one, or an older one, has not seen the change. */
    @Column(name = "from_version")
    private long fromVersion;

    @Column(name = "changed_by")
    private String by;

    private String what;

    @Column(name = "changed_at")
    private Instant at;

    protected RequestChange() {}

    /** Of the request as it is before the change. */
    RequestChange(AccessRequest request, String by, String what, Instant now) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.fromVersion = request.version();
        this.by = by;
        this.what = what;
        this.at = now;
    }

    /** Its request. */
    AccessRequest request() {
        return request;
    }

    /** What changed, as a part of a sentence. */
    String what() {
        return what;
    }
}
