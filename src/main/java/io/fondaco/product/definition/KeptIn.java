package io.fondaco.product.definition;

/** Where the one true copy of a product's files is kept. */
public enum KeptIn {
    /** In the folder of products. */
    FOLDER,
    /** In somebody's repository, from which a program sends it. */
    API,
    /** In the portal: pages change it. */
    PORTAL
}
