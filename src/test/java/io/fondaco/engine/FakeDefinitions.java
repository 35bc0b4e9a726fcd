package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.DefinitionStatement.CreateMaterializedView;
import io.fondaco.engine.definition.DefinitionStatement.CreateView;
import io.fondaco.engine.definition.DefinitionStatement.Drop;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.Optional;

/** The views of the fake Trino, which knows of a query only its tables and its columns. */
public final class FakeDefinitions implements Definitions {

    private final FakeEngine engine;

    /** Those of that cluster. */
    public FakeDefinitions(FakeEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<SeenDefinition> seen(QualifiedName object) {
        return engine.seen(object);
    }

    @Override
    public void send(DefinitionStatement statement, String principal) {
        engine.delays().sleepBeforeStatement();
        check(statement, principal);
        engine.sendDefinition(statement.object(), () -> arrive(statement, principal));
    }

    private void check(DefinitionStatement statement, String principal) {
        switch (statement) {
            case CreateView create -> {
                checkBases(create.query(), principal);
                checkKind(create.object(), DefinitionKind.VIEW);
            }
            case CreateMaterializedView create -> {
                if (engine.keepsGrantsIn(create.object().catalog())) {
                    throw new EngineError(
                            Kind.UNSUPPORTED, "This connector does not support creating materialized views");
                }
                checkBases(create.query(), principal);
                checkKind(create.object(), DefinitionKind.MATERIALIZED_VIEW);
            }
            case Drop drop -> checkOwner(drop.object(), principal);
            default -> checkThere(statement.object());
        }
    }

    private void checkBases(String query, String principal) {
        for (QualifiedName base : FakeColumns.bases(query)) {
            checkThere(base);
            if (!engine.mayRead(base, principal)) {
                throw new EngineError(Kind.REFUSED, "Access Denied: Cannot select from table " + base);
            }
        }
    }

    private void checkThere(QualifiedName object) {
        if (engine.seen(object).isEmpty()) {
            throw new EngineError(Kind.MISSING, "line 1:1: Table '" + object + "' does not exist");
        }
    }

    private void checkKind(QualifiedName object, DefinitionKind kind) {
        engine.seen(object).filter(seen -> seen.definition().kind() != kind).ifPresent(seen -> {
            throw new EngineError(Kind.FAILED, "line 1:1: Table already exists: '" + object + "'");
        });
    }

    private void checkOwner(QualifiedName object, String principal) {
        engine.seen(object)
                .map(seen -> seen.definition().owner())
                .filter(owner -> !owner.equals(principal))
                .ifPresent(owner -> {
                    throw new EngineError(Kind.REFUSED, "Access Denied: Cannot drop view " + object);
                });
    }

    private void arrive(DefinitionStatement statement, String principal) {
        QualifiedName object = statement.object();
        Definition before =
                engine.has(object) ? engine.seen(object).orElseThrow().definition() : null;
        Definition after = statement.after(before);
        switch (statement) {
            case CreateView _, CreateMaterializedView _ -> engine.define(object, principal, after);
            case Drop _ -> engine.drop(object);
            default -> engine.describe(object, after);
        }
    }

    @Override
    public void refresh(QualifiedName view, String principal, Duration patience) {
        checkThere(view);
        engine.sendDefinition(view, () -> {});
    }

    @Override
    public void handOver(QualifiedName view, String owner) {
        checkThere(view);
        engine.sendDefinition(view, () -> engine.own(view, owner));
    }

    @Override
    public void annotate(DefinitionStatement comment) {
        if (comment.dropsGrants()) {
            throw new IllegalArgumentException("A comment on a view takes everybody's grants: " + comment.object());
        }
        send(comment, engine.user());
    }
}
