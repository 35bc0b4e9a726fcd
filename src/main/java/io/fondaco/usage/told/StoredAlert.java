package io.fondaco.usage.told;

import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.FindingKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was told of a finding. It is open for as long as the finding is there, and says nothing of what is wrong
 * now: pages work that out.
 */
@Entity
@Table(name = "usage_alert")
class StoredAlert {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    private UUID product;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    /** Unique, so that there is one open alert of a product and kind. */
    private @Nullable String openKey;

    private LocalDate since;
    private Instant openedAt;
    private Instant seenAt;
    private @Nullable Instant closedAt;
    private String title;
    private long usual;
    private long seen;
    private int people;

    protected StoredAlert() {}

    StoredAlert(UUID product, Finding finding, Instant now) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.kind = finding.kind();
        this.openKey = product + " " + kind;
        this.since = finding.since();
        this.openedAt = now;
        seen(finding, now);
    }

    /** The finding is still there, with these numbers. */
    final void seen(Finding finding, Instant now) {
        this.seenAt = now;
        this.title = shortened(finding.toOwners().title());
        this.usual = finding.usual();
        this.seen = finding.seen();
        this.people = finding.hit().size();
    }

    void close(Instant now) {
        this.closedAt = now;
        this.openKey = null;
    }

    private static String shortened(String title) {
        return title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }

    /** Whose use it is about. */
    UUID product() {
        return product;
    }

    FindingKind kind() {
        return kind;
    }

    /** Whether it is the one of its product and kind that lasts. */
    boolean open() {
        return closedAt == null && openKey != null;
    }

    /** What was said, with the evidence: since when, usual and seen, how many people. */
    @Override
    public String toString() {
        return "%s %s since %s, opened %s, seen %s: %s (%d, %d, %d)"
                .formatted(id, kind, since, openedAt, seenAt, title, usual, seen, people);
    }
}
