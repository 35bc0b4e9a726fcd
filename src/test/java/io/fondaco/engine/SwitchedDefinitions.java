package io.fondaco.engine;

import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.Optional;

/**
 * Definitions that answer only while they may.
 *
 * @param check throws while nothing answers
 * @param after done after each statement, and may throw as well
 */
record SwitchedDefinitions(Definitions trino, Runnable check, Runnable after) implements Definitions {

    @Override
    public Optional<SeenDefinition> seen(QualifiedName object) {
        check.run();
        return trino.seen(object);
    }

    @Override
    public void send(DefinitionStatement statement, String principal) {
        check.run();
        trino.send(statement, principal);
        after.run();
    }

    @Override
    public void refresh(QualifiedName view, String principal, Duration patience) {
        check.run();
        trino.refresh(view, principal, patience);
        after.run();
    }

    @Override
    public void handOver(QualifiedName view, String owner) {
        check.run();
        trino.handOver(view, owner);
        after.run();
    }

    @Override
    public void annotate(DefinitionStatement comment) {
        check.run();
        trino.annotate(comment);
        after.run();
    }
}
