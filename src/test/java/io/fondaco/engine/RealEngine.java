package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;

/** The real Trino as tests of other rooms reach it. */
public final class RealEngine {

    private RealEngine() {}

    /** The main cluster, as that account. */
    public static Engine of(TrinoAccount account) {
        return new TrinoEngine(QualifiedName.MAIN_CLUSTER, account);
    }
}
