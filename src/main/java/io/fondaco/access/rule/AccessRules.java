package io.fondaco.access.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the portal wrote last into one cluster's file of rules, the administrator's own rules as they were last in order,
 * and what is wrong since.
 */
@Entity
@Table(name = "access_rules")
public class AccessRules {

    private static final int LONGEST = 500;

    @Id
    private String cluster;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "content_bytes")
    private long contentBytes;

    private int rights;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "own_before")
    private @Nullable String ownBefore;

    @Column(name = "own_after")
    private @Nullable String ownAfter;

    private @Nullable String problem;

    @Column(name = "problem_since")
    private @Nullable Instant problemSince;

    protected AccessRules() {}

    /** Another text is in the file. */
    void changed(String hash, long bytes, int rightsNow, Instant now) {
        this.contentHash = hash;
        this.contentBytes = bytes;
        this.rights = rightsNow;
        this.changedAt = now;
    }

    /** The administrator's own rules are these, and in order. */
    void ownRules(@Nullable String before, @Nullable String after) {
        this.ownBefore = before;
        this.ownAfter = after;
    }

    /** The administrator's first rules as they were last in order, if they ever were. */
    Optional<String> ownBefore() {
        return Optional.ofNullable(ownBefore);
    }

    /** Their last ones, likewise. */
    Optional<String> ownAfter() {
        return Optional.ofNullable(ownAfter);
    }

    /** The file holds what it should. */
    void fine() {
        this.problem = null;
        this.problemSince = null;
    }

    /** The file, or what goes into it, is not in order, and what was last in order holds. Says whether that is news. */
    boolean troubled(String sentence, Instant now) {
        boolean news = problem == null;
        this.problem = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
        this.problemSince = news ? now : problemSince;
        return news;
    }

    /** The Trino cluster. */
    public String cluster() {
        return cluster;
    }

    /** SHA-256 of the text, empty while none was written. */
    public String contentHash() {
        return contentHash;
    }

    /** How long it is. */
    public long contentBytes() {
        return contentBytes;
    }

    /** How many rights stand in it. */
    public int rights() {
        return rights;
    }

    /** When it was written last. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    /** What is not in order, in a sentence for administrators. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Since when. */
    public Optional<Instant> problemSince() {
        return Optional.ofNullable(problemSince);
    }
}
