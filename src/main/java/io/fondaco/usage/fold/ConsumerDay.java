package io.fondaco.usage.fold;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What one person or service did with one object on one day. */
@Entity
public class ConsumerDay {

    /** Who, what, when. */
    @Embeddable
    public record Key(UUID objectId, LocalDate usedOn, String person) {}

    @EmbeddedId
    private Key key;

    private boolean service;
    private long finished;
    private long failed;
    private long wallMillis;

    @Convert(converter = ColumnUses.class)
    private Map<String, Long> columnUses;

    protected ConsumerDay() {}

    ConsumerDay(Key key, boolean service) {
        this.key = key;
        this.service = service;
        this.columnUses = new TreeMap<>();
    }

    void add(FoldedQuery query, Collection<String> columns) {
        if (query.finished()) {
            finished++;
            wallMillis += query.wallMillis();
            columns.forEach(column -> columnUses.merge(column, 1L, Long::sum));
        } else {
            failed++;
        }
    }

    Key key() {
        return key;
    }

    /** Whether it is a service and not a person. */
    public boolean service() {
        return service;
    }

    /** Queries that ended well. */
    public long finished() {
        return finished;
    }

    /** Queries that failed. */
    public long failed() {
        return failed;
    }

    /** How many of the finished ones used each column. */
    public Map<String, Long> columnUses() {
        return Map.copyOf(columnUses);
    }

    /** The time of the finished ones, summed. */
    public long wallMillis() {
        return wallMillis;
    }
}
