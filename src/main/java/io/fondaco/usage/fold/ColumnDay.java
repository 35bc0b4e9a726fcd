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

/** How many finished queries of one day read each column of an object, by themselves and through views. */
@Entity
public class ColumnDay {

    /** Which object, when. */
    @Embeddable
    public record Key(UUID objectId, LocalDate usedOn) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = ColumnUses.class)
    private Map<String, Long> columnUses;

    @Convert(converter = ColumnUses.class)
    private Map<String, Long> viewUses;

    protected ColumnDay() {}

    ColumnDay(Key key) {
        this.key = key;
        this.columnUses = new TreeMap<>();
        this.viewUses = new TreeMap<>();
    }

    void read(Collection<String> columns) {
        columns.forEach(column -> columnUses.merge(column, 1L, Long::sum));
    }

    void readByViews(Collection<String> columns) {
        columns.forEach(column -> viewUses.merge(column, 1L, Long::sum));
    }

    Key key() {
        return key;
    }

    /** Which object. */
    public UUID objectId() {
        return key.objectId();
    }

    /** How many queries read each column themselves. */
    public Map<String, Long> columnUses() {
        return Map.copyOf(columnUses);
    }

    /** How many queries used a view that reads the column. */
    public Map<String, Long> viewUses() {
        return Map.copyOf(viewUses);
    }
}
