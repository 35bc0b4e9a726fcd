package io.fondaco.publish.plan;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;

/**
 * What would be done with one object in Trino.
 *
 * @param statements what Trino would be told, in this order
 * @param readersNotice whether Trino forgets for a moment who may read it
 */
public record ObjectChange(Action action, QualifiedName object, List<String> statements, boolean readersNotice) {

    /** What is done. */
    public enum Action {
        CREATE,
        REPLACE,
        /** Only what it says of itself. */
        COMMENT,
        DROP
    }

    public ObjectChange {
        statements = List.copyOf(statements);
    }
}
