package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlLineage.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a relation gives.
 *
 * @param listed those whose names the text tells, in order
 * @param whole a table of which it gives every column besides, under its own name; null if there is none
 * @param open whether it gives others of which nothing is known
 */
record Columns(List<Column> listed, @Nullable QualifiedName whole, boolean open) {

    /** Nothing is known. */
    static final Columns UNKNOWN = new Columns(List.of(), null, true);

    /**
     * One of them.
     *
     * @param name in lower case; empty where it has none
     * @param sources null where they are not known
     */
    record Column(String name, @Nullable Set<Source> sources) {}

    Columns {
        listed = List.copyOf(listed);
    }

    /** All of a table, of which the text lists none. */
    static Columns of(QualifiedName table) {
        return new Columns(List.of(), table, false);
    }

    /** Whether it may give a column of this name. */
    boolean mayGive(String name) {
        return open || whole != null || lists(name);
    }

    /** Whether it gives one for certain. */
    boolean lists(String name) {
        return listed.stream().anyMatch(column -> column.name().equals(name));
    }

    /** Where a column comes from, if that is known. */
    Optional<Set<Source>> named(String name) {
        List<Column> found =
                listed.stream().filter(column -> column.name().equals(name)).toList();
        if (!found.isEmpty()) {
            // Two of one name: which of them is meant nobody can say.
            return found.size() == 1 ? Optional.ofNullable(found.getFirst().sources()) : Optional.empty();
        }
        return whole == null || open ? Optional.empty() : Optional.of(Set.of(new Source(whole, name)));
    }

    /** The same under other names, in order. */
    Columns renamed(List<String> names) {
        if (open || whole != null || names.size() != listed.size()) {
            return UNKNOWN;
        }
        List<Column> renamed = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            renamed.add(new Column(names.get(at), listed.get(at).sources()));
        }
        return new Columns(renamed, null, false);
    }

    /** The rows of both, column by column under the names of this one. */
    Columns and(Columns other) {
        if (open || other.open || whole != null || other.whole != null || listed.size() != other.listed.size()) {
            return UNKNOWN;
        }
        List<Column> both = new ArrayList<>();
        for (int at = 0; at < listed.size(); at++) {
            both.add(new Column(
                    listed.get(at).name(),
                    together(listed.get(at).sources(), other.listed.get(at).sources())));
        }
        return new Columns(both, null, false);
    }

    private static @Nullable Set<Source> together(@Nullable Set<Source> one, @Nullable Set<Source> other) {
        if (one == null || other == null) {
            return null;
        }
        Set<Source> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
