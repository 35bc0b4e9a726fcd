package io.fondaco.engine.definition;

import io.fondaco.engine.TrinoAccount;

/** The views of the real Trino as tests of other rooms reach them. */
public final class RealDefinitions {

    private RealDefinitions() {}

    /** Those of the main cluster, as that account. */
    public static Definitions of(TrinoAccount account) {
        return new TrinoDefinitions(account);
    }
}
