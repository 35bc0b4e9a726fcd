package io.fondaco.usage.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says that a query was not looked at yet for where its data came from. */
@Entity
@Table(name = "query_untraced")
public class Untraced {

    @Id
    private String queryId;

    protected Untraced() {}

    Untraced(String queryId) {
        this.queryId = queryId;
    }

    /** The query. */
    public String queryId() {
        return queryId;
    }
}
