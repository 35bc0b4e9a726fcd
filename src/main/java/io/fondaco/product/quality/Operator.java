package io.fondaco.product.quality;

import java.math.BigDecimal;

/** How an outcome stands to its limit, as the Open Data Contract Standard calls it. */
public enum Operator {
    MUST_BE("mustBe", ""),
    MUST_NOT_BE("mustNotBe", "not "),
    GREATER("mustBeGreaterThan", "more than "),
    GREATER_OR_EQUAL("mustBeGreaterOrEqualTo", "at least "),
    LESS("mustBeLessThan", "less than "),
    LESS_OR_EQUAL("mustBeLessOrEqualTo", "at most "),
    /** Both ends are outside. */
    BETWEEN("mustBeBetween", ""),
    NOT_BETWEEN("mustNotBeBetween", "not ");

    private final String field;
    private final String before;

    Operator(String field, String before) {
        this.field = field;
        this.before = before;
    }

    /** The field of a contract. */
    public String field() {
        return field;
    }

    /** Whether it takes two numbers. */
    public boolean isRange() {
        return this == BETWEEN || this == NOT_BETWEEN;
    }

    /** The limit in words, such as {@code at most 1}. */
    String words(String low, String high) {
        return before + (isRange() ? low + " to " + high : low);
    }

    boolean holds(BigDecimal value, BigDecimal low, BigDecimal high) {
        int first = value.compareTo(low);
        boolean between = first > 0 && value.compareTo(high) < 0;
        return switch (this) {
            case MUST_BE -> first == 0;
            case MUST_NOT_BE -> first != 0;
            case GREATER -> first > 0;
            case GREATER_OR_EQUAL -> first >= 0;
            case LESS -> first < 0;
            case LESS_OR_EQUAL -> first <= 0;
            case BETWEEN -> between;
            case NOT_BETWEEN -> !between;
        };
    }
}
