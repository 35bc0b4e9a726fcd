package io.fondaco.product.quality;

import java.math.BigDecimal;

/** How an outcome stands to its limit, as the Open Data Contract Standard calls it. */
public enum Operator {
    MUST_BE("mustBe", "%s"),
    MUST_NOT_BE("mustNotBe", "not %s"),
    GREATER("mustBeGreaterThan", "more than %s"),
    GREATER_OR_EQUAL("mustBeGreaterOrEqualTo", "at least %s"),
    LESS("mustBeLessThan", "less than %s"),
    LESS_OR_EQUAL("mustBeLessOrEqualTo", "at most %s"),
    /** Both ends are outside. */
    BETWEEN("mustBeBetween", "%s to %s"),
    NOT_BETWEEN("mustNotBeBetween", "not %s to %s");

    private final String field;
    private final String words;

    Operator(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /** The field of a contract. */
    public String field() {
        return field;
    }

    /** Whether it takes two numbers. */
    public boolean isRange() {
        return this == BETWEEN || this == NOT_BETWEEN;
    }

    String words() {
        return words;
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
