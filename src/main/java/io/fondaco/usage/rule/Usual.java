package io.fondaco.usage.rule;

import java.util.Collection;
import java.util.List;

/**
 * What is usual, by the median of earlier days and by how far they lie from it.
 *
 * @param median the middle one
 * @param deviation the median absolute deviation, scaled so that it is the standard deviation of normal numbers; never
 *     less than the square root of the median, by which counts vary by chance alone, so that days that happened to be
 *     all alike do not make the next one look wrong
 */
public record Usual(double median, double deviation) {

    private static final double SCALE = 1.4826;

    /** By which the deviation of four, five and six numbers is too small (Croux and Rousseeuw, 1992). */
    private static final double[] OF_FEW = {1.363, 1.206, 1.200};

    private static final int FEWEST = 4;
    private static final double DEVIATIONS = 3;
    private static final double HALF = 0.5;

    static Usual of(Collection<Long> values) {
        double median =
                median(values.stream().mapToDouble(Long::doubleValue).boxed().toList());
        double spread =
                scaled(values.stream().map(value -> Math.abs(value - median)).toList(), values.size());
        return new Usual(median, Math.max(spread, Math.sqrt(median)));
    }

    /** The standard deviation of normal numbers that lie so far from the middle of so many each. */
    static double scaled(List<Double> distances, int each) {
        return SCALE * OF_FEW[Math.clamp(each - FEWEST, 0, OF_FEW.length - 1)] * median(distances);
    }

    /** The same with a deviation of at least this share of the median. */
    Usual atLeast(double share) {
        return new Usual(median, Math.max(deviation, share * median));
    }

    /** Whether so few are far below it: by three deviations, and by half. */
    public boolean fellTo(long seen) {
        return seen <= HALF * median && median - seen >= DEVIATIONS * deviation;
    }

    /** Whether so many are far above it: by three deviations, and twice as many. */
    public boolean roseTo(long seen) {
        return seen * HALF >= median && seen - median >= DEVIATIONS * Math.max(deviation, 1);
    }

    private static double median(List<Double> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
