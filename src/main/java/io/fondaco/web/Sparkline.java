package io.fondaco.web;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * A row of numbers as a small line without axes.
 *
 * @param points the line's points, for an SVG of 96 by 24
 */
public record Sparkline(String points) {

    private static final double WIDTH = 94;
    private static final double HEIGHT = 20;

    /** The line of these numbers, from left to right; the highest touches the top, zero the bottom. */
    public static Sparkline of(List<Long> numbers) {
        long highest = Math.max(1, numbers.isEmpty() ? 0 : Collections.max(numbers));
        double step = WIDTH / Math.max(1, numbers.size() - 1);
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < numbers.size(); i++) {
            double y = 2 + HEIGHT * (1 - (double) numbers.get(i) / highest);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", 1 + i * step, y));
        }
        return new Sparkline(points.toString());
    }
}
