package io.fondaco.product;

/** The life of a product version, in the words of ODPS; pages say "Published" for {@link #ACTIVE}. */
public enum ProductStatus {
    DRAFT,
    PROPOSED,
    ACTIVE,
    DEPRECATED,
    RETIRED;

    /** Whether people other than its owners may find it, and so ask for access. */
    public boolean isPublic() {
        return this == ACTIVE || this == DEPRECATED;
    }
}
