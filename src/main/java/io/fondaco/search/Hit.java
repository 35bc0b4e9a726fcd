package io.fondaco.search;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One product that was found.
 *
 * @param name its name in pieces, with what was found marked
 * @param summary its summary in pieces
 * @param columns the columns in which words were found
 * @param tags its tags, in order
 */
public record Hit(UUID product, List<Piece> name, List<Piece> summary, List<IndexedColumn> columns, Set<String> tags) {

    public Hit {
        name = List.copyOf(name);
        summary = List.copyOf(summary);
        columns = List.copyOf(columns);
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }
}
