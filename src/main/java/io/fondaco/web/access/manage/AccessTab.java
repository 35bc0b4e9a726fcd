package io.fondaco.web.access.manage;

import io.fondaco.common.Page;
import io.fondaco.web.access.readers.AccessRow;
import io.fondaco.web.access.readers.OutsideRow;
import io.fondaco.web.access.readers.ProductAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the tab of the access shows.
 *
 * @param numbers of all accesses, whatever the list shows
 * @param rows the page of those that are listed
 * @param words that were looked for
 * @param show which are listed
 * @param outside what was given outside the portal
 * @param obstacles why nobody can read some of it, a sentence each
 * @param unread what could not be read at the last look, a sentence each
 * @param readAt when Trino was last read
 * @param mayAdopt whether the viewer makes agreements of what was given outside
 * @param sent what was sent and refused, if anything was
 */
public record AccessTab(
        ProductAccess.Numbers numbers,
        Page<AccessRow> rows,
        String words,
        String show,
        String href,
        List<OutsideRow> outside,
        Collection<String> obstacles,
        Collection<String> unread,
        Optional<Instant> readAt,
        LocalDate inAYear,
        boolean mayAdopt,
        OutsideForm sent) {

    /** Whether only some of the accesses are listed. */
    public boolean filtered() {
        return !words.isEmpty() || !show.equals(ProductAccess.Show.ALL.word());
    }
}
