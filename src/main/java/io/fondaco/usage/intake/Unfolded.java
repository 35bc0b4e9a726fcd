package io.fondaco.usage.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says that a query is not rolled up yet. */
@Entity
@Table(name = "query_unfolded")
public class Unfolded {

    @Id
    private String queryId;

    protected Unfolded() {}

    Unfolded(String queryId) {
        this.queryId = queryId;
    }

    /** The query. */
    public String queryId() {
        return queryId;
    }
}
