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

    /** Whether the version may still be rewritten, since nobody was told that it stands. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }

    /** Whether one version may move from here to there: forward, or from a proposal back to a draft. */
    public boolean mayBecome(ProductStatus next) {
        return next.ordinal() >= ordinal() || this == PROPOSED && next == DRAFT;
    }
}
