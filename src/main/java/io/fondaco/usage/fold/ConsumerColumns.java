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

/** How many finished queries of one person or service read each column of an object, on one day. */
@Entity
class ConsumerColumns {

    /** Who, what, when. */
    @Embeddable
    public record Key(UUID objectId, LocalDate usedOn, String person) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = ColumnUses.class)
    private Map<String, Long> columnUses;

    protected ConsumerColumns() {}

    ConsumerColumns(Key key) {
        this.key = key;
        this.columnUses = new TreeMap<>();
    }

    void read(Collection<String> columns) {
        columns.forEach(column -> columnUses.merge(column, 1L, Long::sum));
    }

    Key key() {
        return key;
    }

    /** How many queries read each column. */
    public Map<String, Long> columnUses() {
        return Map.copyOf(columnUses);
    }
}
