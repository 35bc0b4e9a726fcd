package io.fondaco.engine.sql;

import io.trino.sql.parser.ParsingException;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NodeLocation;

/**
 * A place in a text of SQL, as an editor counts it.
 *
 * @param line from 1
 * @param column from 1
 */
public record SqlPlace(int line, int column) {

    /** Where a text begins. */
    static final SqlPlace START = new SqlPlace(1, 1);

    static SqlPlace of(Node node) {
        return node.getLocation()
                .map((NodeLocation at) -> new SqlPlace(at.getLineNumber(), at.getColumnNumber()))
                .orElse(START);
    }

    static SqlPlace of(ParsingException error) {
        return new SqlPlace(error.getLineNumber(), error.getColumnNumber());
    }

    /** {@code 3:14}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
