package io.fondaco.together;

import java.util.List;

/**
 * Two datasets and the columns by which they are joined, the best of what is known.
 *
 * @param on at least one pair
 */
public record Join(JoinSide left, JoinSide right, List<JoinColumns> on) {

    public Join {
        on = List.copyOf(on);
    }

    /** Whether a contract names the way, and not only columns that are called the same. */
    public boolean byContract() {
        return on.stream().anyMatch(pair -> pair.reason() == JoinColumns.Reason.REFERENCE);
    }

    /** Whether a row of the left one meets at most one of the right one. */
    public boolean rightIsOne() {
        return isWhole(
                right,
                on.stream()
                        .filter(pair -> !pair.widensRight())
                        .map(JoinColumns::right)
                        .toList());
    }

    /** Whether a row of the right one meets at most one of the left one. */
    public boolean leftIsOne() {
        return isWhole(
                left,
                on.stream()
                        .filter(pair -> !pair.widensLeft())
                        .map(JoinColumns::left)
                        .toList());
    }

    /** How good it is, compared with others of the same two products. */
    int worth() {
        int told = byContract() ? 8 : 0;
        int whole = leftIsOne() || rightIsOne() ? 4 : 0;
        int lasting = left.deprecated() || right.deprecated() ? 0 : 2;
        return told + whole + lasting + (on.size() > 1 ? 1 : 0);
    }

    /** Ready to be run, with real names. */
    public String sql() {
        return JoinSql.of(this);
    }

    private static boolean isWhole(JoinSide side, List<KeyColumn> paired) {
        List<KeyColumn> key = side.key();
        return paired.stream().anyMatch(KeyColumn::unique) || !key.isEmpty() && paired.containsAll(key);
    }
}
