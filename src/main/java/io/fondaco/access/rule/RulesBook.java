package io.fondaco.access.rule;

import io.fondaco.access.rule.WrittenRules.Written;
import java.time.Instant;

/** What stands in a cluster's file of rules, and how it comes to say something else. */
interface RulesBook {

    /** What stands there; unknown where this node did not write it. */
    Written last(String cluster);

    /** Writes it anew from what is wanted now; throws {@link io.fondaco.engine.EngineError} where that fails. */
    void write(String cluster);

    /** The moment. */
    Instant now();
}
