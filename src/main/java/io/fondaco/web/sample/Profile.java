package io.fondaco.web.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a dataset's columns.
 *
 * @param full whether the viewer may know values
 * @param at when Trino was asked; null where it never was
 */
public record Profile(
        List<ProfileRow> rows, boolean full, @Nullable Instant at) {

    public Profile {
        rows = List.copyOf(rows);
    }
}
