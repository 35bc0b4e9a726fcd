package io.fondaco.product.definition;

/** What the portal can make in Trino. */
public enum ObjectKind {
    /** A view: its query runs each time that it is read. */
    VIEW("view"),
    /** A materialized view: the rows of its query are kept, and made anew by a refresh. */
    MATERIALIZED_VIEW("materialized view");

    private final String words;

    ObjectKind(String words) {
        this.words = words;
    }

    /** As contracts and pages write it. */
    public String words() {
        return words;
    }
}
