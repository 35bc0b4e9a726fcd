package io.fondaco.product.harvest;

/**
 * One way in which an object is not what its contract promises.
 *
 * @param column the column's name; empty where the object as a whole is meant
 * @param sentence what is different, for people
 */
public record ContractDifference(Kind kind, String column, String sentence) {

    /** What kind of difference it is. */
    public enum Kind {
        /** Trino does not have the object any more. */
        OBJECT_GONE,
        /** Promised, but not there. */
        MISSING,
        /** There, but of another type. */
        OTHER_TYPE,
        /** There, but not promised. */
        EXTRA
    }
}
