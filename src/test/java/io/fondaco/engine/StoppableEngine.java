package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;

/** A cluster that a test can stop, and whose objects it can make and drop. */
public interface StoppableEngine extends Engine {

    /** From now on nothing answers. */
    void stop();

    /** The next grant is made, and then nothing answers. */
    void stopAfterGrant();

    /** The next statement that defines something is done, and then nothing answers. */
    void stopAfterDefinition();

    /** Answers again. */
    void start();

    /** Makes a view of that name; one that was there is replaced and loses its grants. */
    void create(QualifiedName name);

    /** Drops it, if it is there. */
    void drop(QualifiedName name);

    /** Whether the object is there. */
    boolean has(QualifiedName name);
}
