package io.fondaco.product.quality;

import java.math.BigDecimal;

/**
 * What an outcome must be.
 *
 * @param low the number, or the lower end of a range
 * @param high the same number, or the upper end
 * @param unit {@code percent}, {@code rows}, another word of the contract's, or empty
 */
public record Limit(Operator operator, BigDecimal low, BigDecimal high, String unit) {

    /** What a question that is answered by true or false must be, unless its author says otherwise. */
    public static final Limit TRUE = new Limit(Operator.MUST_BE, BigDecimal.ONE, BigDecimal.ONE, "");

    /** No row may break it. */
    public static final Limit NONE = new Limit(Operator.MUST_BE, BigDecimal.ZERO, BigDecimal.ZERO, "rows");

    /** Whether it is on a share of the rows. */
    public boolean percent() {
        return unit.equals("percent");
    }

    /** Whether the outcome is within it. */
    public boolean holds(BigDecimal value) {
        return operator.holds(value, low, high);
    }

    /** {@code at most 1%}, {@code 108 to 132}. */
    public String words() {
        return operator.words(written(low), written(high)) + after();
    }

    /** Such a number with what it counts: {@code 0.2%}, {@code 3 rows}. */
    public String told(BigDecimal value) {
        return written(value) + after();
    }

    private String after() {
        return percent() ? "%" : unit.isEmpty() ? "" : " " + unit;
    }

    private static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
