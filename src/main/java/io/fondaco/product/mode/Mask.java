package io.fondaco.product.mode;

/** What a mode may make of the values of a column. */
public enum Mask {
    /** Nothing is shown. */
    EMPTY(false),
    /** The same value is the same hash in one product, and nobody can compute it without the product's key. */
    HASH(false),
    /** The first characters of a text. */
    FIRST(true),
    /** The year of a day or moment. */
    YEAR(false),
    /** A number, rounded to a power of ten. */
    ROUNDED(true);

    private final boolean sized;

    Mask(boolean sized) {
        this.sized = sized;
    }

    /** Whether it can be laid over values of this kind. */
    public boolean fits(ColumnKind kind) {
        return switch (this) {
            case EMPTY -> true;
            case HASH ->
                kind == ColumnKind.TEXT
                        || kind == ColumnKind.WHOLE
                        || kind == ColumnKind.DATE
                        || kind == ColumnKind.TIMESTAMP;
            case FIRST -> kind == ColumnKind.TEXT;
            case YEAR -> kind == ColumnKind.DATE || kind == ColumnKind.TIMESTAMP;
            case ROUNDED -> kind == ColumnKind.WHOLE || kind == ColumnKind.NUMBER;
        };
    }

    /** Whether it needs a size: how many characters, or to how much a number is rounded. */
    public boolean sized() {
        return sized;
    }
}
