package io.fondaco.publish.making;

import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;

/** Statements on one object that belong together; it is read again after the last of them. */
public record Step(QualifiedName object, List<DefinitionStatement> statements) {

    public Step {
        statements = List.copyOf(statements);
    }

    static Step of(DefinitionStatement statement) {
        return new Step(statement.object(), List.of(statement));
    }

    /** Whether readers lose their grants meanwhile. */
    public boolean dropsGrants() {
        return !object.namesInner() && statements.stream().anyMatch(DefinitionStatement::dropsGrants);
    }
}
