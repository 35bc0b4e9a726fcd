package io.fondaco.web.version;

import java.util.ArrayList;
import java.util.List;

/** Two texts side by side, line by line: what stays, what goes, what comes. */
final class LineDiff {

    /** Beyond this many lines both texts are shown whole. */
    private static final int MOST = 1000;

    private LineDiff() {}

    /** Each line with {@code +}, {@code -} or a space before it. */
    static List<String> of(String before, String now) {
        List<String> then = before.strip().lines().toList();
        List<String> next = now.strip().lines().toList();
        List<String> lines = new ArrayList<>();
        if (then.size() > MOST || next.size() > MOST) {
            then.forEach(line -> lines.add("- " + line));
            next.forEach(line -> lines.add("+ " + line));
            return lines;
        }
        int[][] common = common(then, next);
        int left = 0;
        int right = 0;
        while (left < then.size() || right < next.size()) {
            boolean same =
                    left < then.size() && right < next.size() && then.get(left).equals(next.get(right));
            if (same) {
                lines.add("  " + then.get(left++));
                right++;
            } else if (right == next.size()
                    || left < then.size() && common[left + 1][right] >= common[left][right + 1]) {
                lines.add("- " + then.get(left++));
            } else {
                lines.add("+ " + next.get(right++));
            }
        }
        return lines;
    }

    /** How many lines both have in common from each pair of places on. */
    private static int[][] common(List<String> then, List<String> next) {
        int[][] common = new int[then.size() + 1][next.size() + 1];
        for (int left = then.size() - 1; left >= 0; left--) {
            for (int right = next.size() - 1; right >= 0; right--) {
                common[left][right] = then.get(left).equals(next.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }
}
