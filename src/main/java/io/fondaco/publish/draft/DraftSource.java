package io.fondaco.publish.draft;

import io.fondaco.product.definition.ObjectKind;

/**
 * Where the data of a draft comes from.
 *
 * @param from what was chosen
 * @param object the full name of the object that the product offers
 * @param kind what Trino calls it, such as {@code TABLE}; empty where Trino was not asked
 * @param query the SELECT that makes it; empty for an object that is there already
 */
public record DraftSource(From from, String object, String kind, String query) {

    /** What can be chosen. */
    public enum From {
        /** A table or view that somebody else made. */
        TABLE,
        /** A SELECT that the portal makes a view of. */
        SELECT
    }

    /** A table or view that exists. */
    public static DraftSource table(String object, String kind) {
        return new DraftSource(From.TABLE, object, kind, "");
    }

    /** A view that the portal is to make. */
    public static DraftSource select(String object, String query) {
        return new DraftSource(From.SELECT, object, ObjectKind.VIEW.words(), query);
    }

    /** Whether the portal makes the object. */
    public boolean isSelect() {
        return from == From.SELECT;
    }
}
