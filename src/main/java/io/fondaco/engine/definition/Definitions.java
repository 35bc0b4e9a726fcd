package io.fondaco.engine.definition;

import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.Optional;

/**
 * The views of one Trino cluster, as the portal makes them. Every call has a time limit and throws
 * {@link io.fondaco.engine.EngineError} where Trino does not do what was asked; an answer of "ok" is believed only once the
 * object was read again.
 */
public interface Definitions {

    /** The object as it is now, read as the portal's own user; empty where there is none. */
    Optional<SeenDefinition> seen(QualifiedName object);

    /** Sends a statement in the name of this user, who owns the object or will. */
    void send(DefinitionStatement statement, String principal);

    /** Computes the rows of a materialized view anew, in that user's name, with this patience. */
    void refresh(QualifiedName view, String principal, Duration patience);

    /** Makes a view this user's, as the portal's own user. */
    void handOver(QualifiedName view, String owner);

    /** Comments on somebody's table or on a column of it, as the portal's own user; never on a view. */
    void annotate(DefinitionStatement comment);
}
