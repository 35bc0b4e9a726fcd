package io.fondaco.web.publish.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two texts line by line: what both have, what only the first has, what only the second has. */
final class TextDiff {

    /** Longer texts are shown one after the other; nobody compares that many lines by eye. */
    private static final int MOST = 2000;

    private TextDiff() {}

    /**
     * One line.
     *
     * @param mark a space where both have it, {@code -} for the first only, {@code +} for the second only
     */
    public record Line(String mark, String text) {}

    static List<Line> of(String first, String second) {
        List<String> before = first.lines().limit(MOST).toList();
        List<String> after = second.lines().limit(MOST).toList();
        int[][] common = common(before, after);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(" ", before.get(i++)));
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line("-", before.get(i++)));
            } else {
                lines.add(new Line("+", after.get(j++)));
            }
        }
        return Collections.unmodifiableList(lines);
    }

    /** How many lines the rests from there on share, in order. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
