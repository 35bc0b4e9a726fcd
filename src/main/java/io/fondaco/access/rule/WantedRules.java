package io.fondaco.access.rule;

import io.fondaco.engine.rule.Right;
import java.time.Instant;
import java.util.Set;

/** What rules must say, always worked out anew; answered by whoever knows why somebody may read something. */
public interface WantedRules {

    /** Everybody's rights in these catalogs of a cluster, in one statement. */
    Set<Right> in(String cluster, Set<String> catalogs, Instant now);
}
