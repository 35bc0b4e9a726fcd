package io.fondaco.access.rule;

import io.fondaco.access.rule.WrittenRules.Written;
import java.time.Instant;
import java.util.Optional;

/** What the portal's rules for a cluster say, and how they come to say something else. */
interface RulesBook {

    /** What they say; unknown where this node did not write it. */
    Written last(String cluster);

    /** Writes them anew from what is wanted now; throws {@link io.fondaco.engine.EngineError} where that fails. */
    void write(String cluster);

    /** How they come to Trino. */
    RulesWay way();

    /** What is not in order though the last rules hold, in a sentence for administrators. */
    Optional<String> problem(String cluster);

    /** The moment. */
    Instant now();
}
