package io.fondaco.product.mode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a port.
 *
 * @param name by which requests, agreements and views name it
 * @param title what pages call it
 * @param description what it shows, in its owner's words; may be empty
 * @param personal what becomes of columns with personal data that have no mask of their own
 * @param only the columns that it shows; empty for all
 * @param without columns that it leaves out
 * @param rows which rows it shows, as one expression of SQL; null for all
 * @param choices which of them a request chooses
 */
public record AccessMode(
        String name,
        String title,
        String description,
        Personal personal,
        List<String> only,
        List<String> without,
        List<ColumnMask> masks,
        @Nullable String rows,
        List<RowChoice> choices,
        Decider decider) {

    /** The name of the mode that every port has unless its owner offers it no longer. */
    public static final String FULL_NAME = "full";

    /** All of it. */
    public static final AccessMode FULL = full("In full", "", Decider.POLICY);

    /** What becomes of columns with personal data. */
    public enum Personal {
        /** They are shown as all others. */
        SHOWN,
        /** They are left out. */
        HIDDEN,
        /** They are there, and empty. */
        MASKED
    }

    /** A column that a mode shows. */
    public record Shown(ModeColumn column, Optional<ColumnMask> mask) {

        /** Whether it shows personal data as they are. */
        public boolean personalInClear() {
            return column.personalData() && mask.isEmpty();
        }
    }

    public AccessMode {
        only = folded(only);
        without = folded(without);
        masks = List.copyOf(masks);
        choices = List.copyOf(choices);
    }

    private static List<String> folded(List<String> columns) {
        return columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
    }

    /** The whole port, called so. */
    public static AccessMode full(String title, String description, Decider decider) {
        return new AccessMode(
                FULL_NAME,
                title,
                description,
                Personal.SHOWN,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                decider);
    }

    /** Whether it is all of the port. */
    public boolean whole() {
        return name.equals(FULL_NAME);
    }

    /** Which of these columns it shows, and how, in their order. */
    public List<Shown> shows(List<ModeColumn> columns) {
        Map<String, ColumnMask> byColumn =
                masks.stream().collect(Collectors.toMap(ColumnMask::column, Function.identity(), (one, _) -> one));
        return columns.stream()
                .filter(column -> only.isEmpty() || only.contains(column.name()))
                .filter(column -> !without.contains(column.name()))
                .map(column -> new Shown(column, Optional.ofNullable(byColumn.get(column.name()))))
                .filter(shown -> personal != Personal.HIDDEN || !shown.personalInClear())
                .map(shown -> personal == Personal.MASKED && shown.personalInClear()
                        ? new Shown(
                                shown.column(),
                                Optional.of(new ColumnMask(shown.column().name(), Mask.EMPTY, 0)))
                        : shown)
                .toList();
    }

    /** Whether it shows personal data as they are. */
    public boolean showsPersonalData(List<ModeColumn> columns) {
        return shows(columns).stream().anyMatch(Shown::personalInClear);
    }

    /** Whether it stands on this column: shows it in some way, or may choose its rows by it. */
    public boolean standsOn(String column, List<ModeColumn> columns) {
        String name = column.toLowerCase(Locale.ROOT);
        return whole()
                || shows(columns).stream()
                        .anyMatch(shown -> shown.column().name().equals(name))
                || choices.stream().anyMatch(choice -> choice.column().equals(name))
                || (rows != null && rows.toLowerCase(Locale.ROOT).contains(name));
    }

    /** Whether it needs the key of a hash. */
    public boolean hashes(List<ModeColumn> columns) {
        return shows(columns).stream()
                .anyMatch(shown ->
                        shown.mask().filter(mask -> mask.mask() == Mask.HASH).isPresent());
    }

    /**
     * Whether it shows nothing of these columns that the other one does not show, in no other way and of no more rows, as
     * long as no other values are chosen.
     */
    public boolean isWithin(AccessMode other, List<ModeColumn> columns) {
        if (whole() && !other.whole()) {
            // All of a port is also what its contract does not name.
            return false;
        }
        Map<String, Shown> there = other.shows(columns).stream()
                .collect(Collectors.toMap(shown -> shown.column().name(), Function.identity()));
        boolean fewerColumns = shows(columns).stream().allMatch(mine -> {
            Shown theirs = there.get(mine.column().name());
            return theirs != null
                    && (theirs.mask().isEmpty()
                            || theirs.mask().equals(mine.mask())
                            || mine.mask()
                                    .filter(mask -> mask.mask() == Mask.EMPTY)
                                    .isPresent());
        });
        boolean fewerRows = (other.rows == null || Objects.equals(rows, other.rows))
                && other.choices.stream().allMatch(theirs -> choices.stream().anyMatch(mine -> isSame(mine, theirs)));
        return fewerColumns && fewerRows;
    }

    private static boolean isSame(RowChoice mine, RowChoice theirs) {
        return mine.name().equals(theirs.name()) && mine.column().equals(theirs.column());
    }
}
