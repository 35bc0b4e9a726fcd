package io.fondaco.product.harvest;

import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table or view behind a port, as Trino last described it. What is gone is kept and marked, so that pages can say
 * since when.
 */
@Entity
@Table(name = "seen_object")
public class SeenObject {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    private QualifiedName name;

    private String kind;

    private @Nullable String comment;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "gone_at")
    private @Nullable Instant goneAt;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    private @Nullable String obstacle;

    @Column(name = "obstacle_asked_at")
    private @Nullable Instant obstacleAskedAt;

    @OneToMany(mappedBy = "object", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<SeenColumn> columns = new ArrayList<>();

    protected SeenObject() {}

    SeenObject(HarvestedObject harvested, Instant now) {
        this.id = UUID.randomUUID();
        this.name = harvested.name();
        this.kind = "";
        this.firstSeenAt = now;
        see(harvested, now);
    }

    /** Takes over what Trino says now; true where that is other than before. */
    final boolean see(HarvestedObject harvested, Instant now) {
        boolean changed =
                !kind.equals(harvested.kind()) || !Objects.equals(comment, harvested.comment()) || goneAt != null;
        this.kind = harvested.kind();
        this.comment = harvested.comment();
        this.goneAt = null;
        Map<String, SeenColumn> known =
                columns.stream().collect(Collectors.toMap(SeenColumn::name, Function.identity()));
        Set<String> listed = new HashSet<>();
        for (HarvestedColumn column : harvested.columns()) {
            if (!listed.add(column.name())) {
                throw new IllegalStateException("Trino lists the column %s twice".formatted(column.name()));
            }
            SeenColumn seen = known.remove(column.name());
            if (seen == null) {
                columns.add(new SeenColumn(this, column, now));
                changed = true;
            } else {
                changed |= seen.see(column, now);
            }
        }
        for (SeenColumn missing : known.values()) {
            changed |= missing.miss(lastSeenAt, now);
        }
        this.lastSeenAt = now;
        if (changed) {
            this.obstacleAskedAt = null;
            this.changedAt = now;
        }
        return changed;
    }

    /** Notes why nobody but its owner can read it, as Trino says now; true where that is news. */
    boolean noteObstacle(Optional<String> reason, Instant now) {
        boolean news = reason.isPresent() != (obstacle != null);
        this.obstacle = reason.map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                .orElse(null);
        this.obstacleAskedAt = now;
        return news;
    }

    /** Why nobody but its owner can read it, in Trino's words; empty where others can, as far as is known. */
    public Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Notes that Trino does not show the object any more; true where that is news. */
    boolean miss(Instant now) {
        if (goneAt != null) {
            return false;
        }
        this.goneAt = now;
        this.changedAt = now;
        return true;
    }

    /** Its full name. */
    public QualifiedName name() {
        return name;
    }

    /** {@code TABLE}, {@code VIEW} or {@code MATERIALIZED VIEW}. */
    public String kind() {
        return kind;
    }

    /** The comment that Trino keeps. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** When it was first seen. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** When it was last seen. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** When it was first missed; empty while it is there. */
    public Optional<Instant> goneAt() {
        return Optional.ofNullable(goneAt);
    }

    /** The columns that it has, in their order. */
    public List<SeenColumn> columns() {
        return columns.stream()
                .filter(column -> column.goneAt().isEmpty())
                .sorted(Comparator.comparingInt(SeenColumn::position))
                .toList();
    }
}
