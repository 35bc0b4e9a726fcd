package io.fondaco.usage.intake;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.TableUse;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;

/** A {@link TableUse} in the database. */
@Entity
@Table(name = "query_table")
public class RecordedTable {

    /** Which table of which query. */
    @Embeddable
    public record Key(String queryId, int position) {}

    @EmbeddedId
    private Key key;

    private QualifiedName object;

    @Enumerated(EnumType.STRING)
    private TableUse.Role useRole;

    @Convert(converter = JsonColumn.Names.class)
    private List<QualifiedName> through;

    @Convert(converter = JsonColumn.Words.class)
    private List<String> columnNames;

    protected RecordedTable() {}

    RecordedTable(String queryId, int position, TableUse use) {
        this.key = new Key(queryId, position);
        this.object = use.object();
        this.useRole = use.role();
        this.through = use.through();
        this.columnNames = use.columns();
    }

    /** The query. */
    public String queryId() {
        return key.queryId();
    }

    /** The use, as it was read. */
    public TableUse use() {
        return new TableUse(object, useRole, through, columnNames);
    }
}
