package io.fondaco.publish.publication;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.making.Step;
import io.fondaco.reconcile.Outcome;
import java.util.Optional;

/** One publication's turn: reads what Trino holds, sends what is needed, reads back, and writes down what is true. */
final class PublicationTurn {

    /** To make another kind of object of it takes four; more would be a fault. */
    private static final int MOST_STEPS = 5;

    private static final String OTHERWISE = "Trino answered ok, but does not hold what was sent.";
    private static final String TABLE = "A table of that name is there, and the portal drops no tables.";

    private final PublicationRows rows;
    private PublicationWork work;
    private boolean unanswered;

    PublicationTurn(PublicationRows rows, PublicationWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** Does it; {@link #fail} says what follows from an {@link EngineError}. */
    Outcome take(Definitions trino) {
        if (work.wanted().problem().isPresent()) {
            return refused(work.wanted().problem().get());
        }
        MadeObject made = read(trino);
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (work.wanted().object().isPresent() && isTable(made)) {
                return refused(TABLE);
            }
            Optional<Step> next = work.next(made);
            if (next.isEmpty()) {
                return rows.observed(work, made);
            }
            if (!work.maySend(next.get(), made)) {
                rows.foreign(work, made);
                return Outcome.FAILED;
            }
            if (!send(trino, next.get(), made)) {
                return Outcome.LATER;
            }
            made = made.with(next.get().object(), trino.seen(next.get().object()))
                    .ownedBy(work.principal());
        }
        return refused(OTHERWISE);
    }

    private Outcome refused(String reason) {
        rows.refused(work, reason, true);
        return Outcome.FAILED;
    }

    private static boolean isTable(MadeObject made) {
        return made.outer()
                .filter(seen -> seen.definition().kind() == DefinitionKind.TABLE)
                .isPresent();
    }

    private MadeObject read(Definitions trino) {
        QualifiedName object = work.object();
        return new MadeObject(object, trino.seen(object), trino.seen(object.inner())).ownedBy(work.principal());
    }

    private boolean send(Definitions trino, Step step, MadeObject made) {
        for (DefinitionStatement statement : step.statements()) {
            Optional<PublicationWork> stillMine = rows.sending(work, step, made);
            if (stillMine.isEmpty()) {
                return false;
            }
            work = stillMine.get();
            unanswered = true;
            send(trino, statement);
            unanswered = false;
        }
        rows.answered(work, step);
        return true;
    }

    private void send(Definitions trino, DefinitionStatement statement) {
        if (statement instanceof DefinitionStatement.HandOver handOver) {
            trino.handOver(handOver.object(), handOver.owner());
        } else {
            trino.send(statement, work.principal());
        }
    }

    /** Only where nothing else is answered either, Trino is down. */
    Outcome fail(EngineError error, boolean answers) {
        boolean answered = !unanswered || !error.inDoubt();
        if (error.inDoubt() && !answers) {
            rows.postpone(work, answered);
            return Outcome.DOWN;
        }
        rows.refused(work, error.getMessage(), answered);
        return error.kind() == EngineError.Kind.TOO_SLOW ? Outcome.SLOW : Outcome.FAILED;
    }
}
