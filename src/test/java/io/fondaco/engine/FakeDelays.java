package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** What takes too long on the way to the fake Trino, and in it. */
public final class FakeDelays {

    private final Set<QualifiedName> slow = new HashSet<>();
    private final Queue<Runnable> heldBack = new ArrayDeque<>();
    private boolean holdsBack;
    private int slowAnswers;
    private Runnable sleep = () -> {};

    /** From now on every statement on the object takes too long; everything else is answered as before. */
    public synchronized void slowDown(QualifiedName object) {
        slow.add(object);
    }

    /** The object is answered as fast as others. */
    public synchronized void speedUp(QualifiedName object) {
        slow.remove(object);
    }

    /** How many statements took too long. */
    public synchronized int slowAnswers() {
        return slowAnswers;
    }

    /** The next GRANT or REVOKE is held up on its way: who sent it gives it up, and it arrives with {@link #letGo}. */
    public synchronized void holdBack() {
        holdsBack = true;
    }

    /** What was held up arrives now, and nothing more is held up. */
    public void letGo() {
        List<Runnable> arriving;
        synchronized (this) {
            holdsBack = false;
            arriving = List.copyOf(heldBack);
            heldBack.clear();
        }
        // Without the lock: the engine that takes them may be on its way to ask here.
        arriving.forEach(Runnable::run);
    }

    /** The next GRANT or definition is sent only after this was done, as by a worker that sleeps. */
    public synchronized void beforeStatement(Runnable done) {
        sleep = done;
    }

    void sleepBeforeStatement() {
        Runnable once;
        synchronized (this) {
            once = sleep;
            sleep = () -> {};
        }
        once.run();
    }

    synchronized void checkFast(QualifiedName object) {
        if (slow.contains(object)) {
            slowAnswers++;
            throw tooSlow();
        }
    }

    /** Keeps the statement if it is to be held up. */
    synchronized void pass(Runnable statement) {
        if (holdsBack) {
            holdsBack = false;
            heldBack.add(statement);
            throw tooSlow();
        }
    }

    synchronized void clear() {
        slow.clear();
        heldBack.clear();
        holdsBack = false;
        slowAnswers = 0;
        sleep = () -> {};
    }

    private static EngineError tooSlow() {
        return new EngineError(Kind.TOO_SLOW, "Trino did not finish a statement within 33 s.");
    }
}
