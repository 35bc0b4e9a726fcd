package io.fondaco.product.definition;

/** With whose rights a view reads what it stands on. */
public enum SecurityMode {
    /** With those of its owner in Trino. */
    DEFINER,
    /** With those of each reader. */
    INVOKER
}
