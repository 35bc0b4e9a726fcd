package io.fondaco.usage.event;

import io.fondaco.engine.name.QualifiedName;
import java.util.Collection;
import java.util.List;

/**
 * One table or view in one query. An object that a query names and also reads through a view is used twice, in two
 * ways, each with its own columns.
 *
 * @param through the views between the query and this object, the one next to the object first; empty unless the
 *     role is {@link Role#THROUGH}
 * @param columns the columns that the query used, as far as Trino says
 */
public record TableUse(QualifiedName object, Role role, List<QualifiedName> through, List<String> columns) {

    /** What a query did with an object. */
    public enum Role {
        /** The query names it and reads it: this is use. */
        DIRECT,
        /** A view that the query reads stands on it. */
        THROUGH,
        /** The query writes it; what it reads of it on the way is no use of it. */
        WRITTEN,
        /** A row filter or column mask reads it, whoever asks: this is nobody's use. */
        RULE,
        /** A function of a connector that gave the query rows; of which tables, nobody says. */
        FUNCTION
    }

    public TableUse {
        through = List.copyOf(through);
        columns = List.copyOf(columns);
    }

    static TableUse only(QualifiedName object, Role role) {
        return new TableUse(object, role, List.of(), List.of());
    }

    TableUse with(Collection<String> columns) {
        return new TableUse(object, role, through, List.copyOf(columns));
    }
}
