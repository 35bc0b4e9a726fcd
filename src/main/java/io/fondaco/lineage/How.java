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
