package io.fondaco.together;

import io.fondaco.together.JoinColumns.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out by which columns datasets are joined: by what their contracts say first, then by columns of the same name
 * that are a key on one side. Where a key lacks only its time, the other's only time completes it.
 */
final class Joins {

    /** Two columns of such a name need have nothing to do with each other. */
    private static final Set<String> SAY_NOTHING = Set.of("id", "key", "code", "name", "no", "number", "uuid");

    private Joins() {}

    /** The best way to join any of the ones with any of the others; empty where none is known. */
    static Optional<Join> best(List<JoinSide> ones, List<JoinSide> others) {
        return ones.stream()
                .flatMap(left -> others.stream().flatMap(right -> between(left, right).stream()))
                .max(Comparator.comparingInt(Join::worth));
    }

    /** Empty where they lie in different clusters, or nothing is known by which they could be joined. */
    static Optional<Join> between(JoinSide left, JoinSide right) {
        if (!left.object().cluster().equals(right.object().cluster())
                || left.object().equals(right.object())) {
            return Optional.empty();
        }
        List<JoinColumns> on = new ArrayList<>(references(left, right));
        if (on.isEmpty()) {
            on.addAll(sameNames(left, right));
        }
        if (on.isEmpty()) {
            return Optional.empty();
        }
        missingTime(left, right, on).ifPresent(on::add);
        return Optional.of(new Join(left, right, on));
    }

    private static List<JoinColumns> references(JoinSide left, JoinSide right) {
        Stream<JoinColumns> forth = left.columns().stream()
                .flatMap(column ->
                        target(column, right).stream().map(found -> new JoinColumns(column, found, Reason.REFERENCE)));
        Stream<JoinColumns> back = right.columns().stream()
                .flatMap(column ->
                        target(column, left).stream().map(found -> new JoinColumns(found, column, Reason.REFERENCE)));
        return Stream.concat(forth, back)
                .filter(pair -> pair.left().kind().meets(pair.right().kind()))
                .distinct()
                .toList();
    }

    private static Optional<KeyColumn> target(KeyColumn from, JoinSide side) {
        return from.refersTo().stream()
                .map(reference -> inside(reference, side))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<KeyColumn> inside(String reference, JoinSide side) {
        int dot = reference.indexOf('.');
        return side.isCalled(reference.substring(0, dot)) ? side.named(reference.substring(dot + 1)) : Optional.empty();
    }

    /** A time alone joins everything with everything. */
    private static List<JoinColumns> sameNames(JoinSide left, JoinSide right) {
        List<JoinColumns> shared = left.columns().stream()
                .filter(column -> !SAY_NOTHING.contains(column.name().toLowerCase(Locale.ROOT)))
                .flatMap(column -> right
                        .named(column.name())
                        .filter(same -> same.kind().meets(column.kind()) && isKey(column, same))
                        .map(same -> new JoinColumns(column, same, Reason.SAME_NAME))
                        .stream())
                .toList();
        return shared.stream().allMatch(pair -> pair.left().kind().isTime()) ? List.of() : shared;
    }

    private static boolean isKey(KeyColumn one, KeyColumn other) {
        return Stream.of(one, other).anyMatch(column -> column.key() || column.unique());
    }

    private static Optional<JoinColumns> missingTime(JoinSide left, JoinSide right, List<JoinColumns> on) {
        List<KeyColumn> pairedLeft = on.stream().map(JoinColumns::left).toList();
        List<KeyColumn> pairedRight = on.stream().map(JoinColumns::right).toList();
        return lacking(left, pairedLeft)
                .flatMap(column -> right.onlyTime(other -> !pairedRight.contains(other))
                        .map(time -> new JoinColumns(column, time, Reason.ONLY_TIME)))
                .or(() -> lacking(right, pairedRight)
                        .flatMap(column -> left.onlyTime(other -> !pairedLeft.contains(other))
                                .map(time -> new JoinColumns(time, column, Reason.ONLY_TIME))));
    }

    /** The time that is all of a side's key that is not joined yet. */
    private static Optional<KeyColumn> lacking(JoinSide side, List<KeyColumn> paired) {
        List<KeyColumn> rest =
                side.key().stream().filter(column -> !paired.contains(column)).toList();
        return rest.size() == 1 && rest.getFirst().kind().isTime() ? Optional.of(rest.getFirst()) : Optional.empty();
    }
}
