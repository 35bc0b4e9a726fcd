package io.fondaco.search;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.Piece;
import java.util.List;
import java.util.UUID;

/**
 * One product that was found.
 *
 * @param name its name in pieces, with what was found marked
 * @param summary its summary in pieces
 * @param columns the columns in which words were found
 */
public record Hit(UUID product, List<Piece> name, List<Piece> summary, List<IndexedColumn> columns) {

    public Hit {
        name = List.copyOf(name);
        summary = List.copyOf(summary);
        columns = List.copyOf(columns);
    }
}
