package io.fondaco.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a principal may do with a table or view, as Trino names it. */
public enum Privilege {
    SELECT,
    INSERT,
    UPDATE,
    DELETE;

    /** The privileges as one word for storing and for SQL, {@code SELECT, INSERT}, always in the same order. */
    public static String text(Collection<Privilege> privileges) {
        return privileges.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Reads what {@link #text} wrote. */
    public static Set<Privilege> parse(String text) {
        Set<Privilege> privileges = EnumSet.noneOf(Privilege.class);
        Arrays.stream(text.split(", ", -1))
                .filter(word -> !word.isEmpty())
                .map(Privilege::valueOf)
                .forEach(privileges::add);
        return privileges;
    }
}
