package io.fondaco.access.grant;

import io.fondaco.access.rule.Enforcer;
import io.fondaco.access.rule.Sight;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Held;
import io.fondaco.reconcile.Outcome;
import java.time.Instant;
import java.util.Optional;

/** One grant's turn: reads what Trino holds, sends what is needed, reads back, and writes down what is true. */
final class GrantTurn {

    /** To part what was passed on from what is wanted takes three; more would be a fault. */
    private static final int MOST_STATEMENTS = 4;

    private final GrantRows rows;
    private GrantWork work;
    private boolean unanswered;

    GrantTurn(GrantRows rows, GrantWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** Does it; {@link #fail} says what follows from an {@link EngineError}. */
    Outcome take(Enforcer enforcer, Instant moment) {
        Held wanted = work.own().wanted();
        enforcer.want(work.object(), work.principal(), wanted);
        Sight before = enforcer.look(work.object(), work.principal());
        if (enforcer.statements().isPresent()) {
            return bring(enforcer.statements().get(), before.held());
        }
        if (enforcer.pending(moment).isPresent() && !(before.proven() && before.shows(wanted))) {
            return rows.tooEarly(work);
        }
        if (!before.shows(wanted)) {
            rows.refused(work, before.otherwise(wanted), true);
            return Outcome.FAILED;
        }
        return rows.observed(work, work.seen(), before);
    }

    private Outcome bring(Engine engine, Held before) {
        Held now = before;
        for (int sent = 0; sent < MOST_STATEMENTS; sent++) {
            Optional<GrantStatement> next = work.own().next(now);
            if (next.isEmpty()) {
                break;
            }
            Optional<String> obstacle = work.own().obstacle(now);
            if (obstacle.isPresent()) {
                rows.refused(work, obstacle.get(), true);
                return Outcome.FAILED;
            }
            if (!send(engine, next.get(), now)) {
                return Outcome.LATER;
            }
            now = read(engine);
        }
        return rows.observed(work, before, Sight.of(now));
    }

    private Held read(Engine engine) {
        return engine.held(work.object(), work.principal());
    }

    private boolean send(Engine engine, GrantStatement statement, Held held) {
        Optional<GrantWork> stillMine = rows.sending(work, statement, held);
        stillMine.ifPresent(mine -> {
            work = mine;
            unanswered = true;
            statement.send(engine, work.object(), work.principal());
            unanswered = false;
        });
        return stillMine.isPresent();
    }

    /** A statement that took too long backs its object off; only where nothing else is answered either, Trino is down. */
    Outcome fail(EngineError error, boolean answers) {
        boolean answered = !unanswered || !error.inDoubt();
        if (!error.inDoubt()) {
            rows.refused(work, error.getMessage(), answered);
            return Outcome.FAILED;
        }
        if (!answers) {
            rows.postpone(work, answered);
            return Outcome.DOWN;
        }
        if (error.kind() == EngineError.Kind.TOO_SLOW) {
            rows.tooSlow(work, error.getMessage(), answered);
            return Outcome.SLOW;
        }
        rows.refused(work, error.getMessage(), answered);
        return Outcome.FAILED;
    }
}
