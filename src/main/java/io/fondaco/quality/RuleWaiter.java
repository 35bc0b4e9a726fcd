package io.fondaco.quality;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One person wants to be told when a rule passes again. */
@Entity
@Table(name = "quality_waiter")
@IdClass(RuleWaiter.Key.class)
public class RuleWaiter {

    /** Rule and person together. */
    public record Key(UUID rule, String person) implements Serializable {}

    @Id
    private UUID rule;

    @Id
    private String person;

    private Instant since;

    protected RuleWaiter() {}

    RuleWaiter(UUID rule, String person, Instant since) {
        this.rule = rule;
        this.person = person;
        this.since = since;
    }

    UUID rule() {
        return rule;
    }

    String person() {
        return person;
    }

    /** Since when. */
    public Instant since() {
        return since;
    }
}
