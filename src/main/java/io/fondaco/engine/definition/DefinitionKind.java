package io.fondaco.engine.definition;

/** What an object is in Trino. */
public enum DefinitionKind {
    TABLE("TABLE"),
    VIEW("VIEW"),
    MATERIALIZED_VIEW("MATERIALIZED VIEW");

    private final String sql;

    DefinitionKind(String sql) {
        this.sql = sql;
    }

    /** As statements write it. */
    public String sql() {
        return sql;
    }
}
