package io.fondaco.lineage;

/** How it is known that one table is made of another. */
public enum How {
    /** An INSERT wrote it. */
    INSERT("Insert"),
    /** CREATE TABLE AS made it. */
    CREATE_TABLE("Create table as"),
    /** A MERGE wrote it. */
    MERGE("Merge"),
    /** An UPDATE wrote it. */
    UPDATE("Update"),
    /** Rows were deleted by what the other holds. */
    DELETE("Delete"),
    /** It is a view on it. */
    VIEW("View"),
    /** It is a materialized view on it. */
    MATERIALIZED_VIEW("Materialized view"),
    /** Another statement wrote it. */
    OTHER("Query"),
    /** A run of Spark's, as Spark reports it. */
    REPORTED_BY_SPARK("Reported by Spark"),
    /** A run of dbt's, as dbt reports it. */
    REPORTED_BY_DBT("Reported by dbt"),
    /** A run of Airflow's, as Airflow reports it. */
    REPORTED_BY_AIRFLOW("Reported by Airflow"),
    /** A run of Flink's, as Flink reports it. */
    REPORTED_BY_FLINK("Reported by Flink"),
    /** A query that only Trino's OpenLineage listener told of. */
    REPORTED_BY_TRINO("Reported by Trino"),
    /** A run that another tool reports. */
    REPORTED("Reported"),
    /** The query with which the portal makes it reads the other. */
    PUBLICATION("Published query"),
    /** A contract or the product's file names it as a source. */
    CONTRACT("Contract");

    private final String label;

    How(String label) {
        this.label = label;
    }

    /** The word for people. */
    public String label() {
        return label;
    }

    /** Whether the product's files say so, and no query need have run. */
    public boolean isDeclared() {
        return this == PUBLICATION || this == CONTRACT;
    }
}
