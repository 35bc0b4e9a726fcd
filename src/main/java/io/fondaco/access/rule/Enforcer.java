package io.fondaco.access.rule;

import io.fondaco.engine.Engine;
import io.fondaco.engine.Held;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way to keep grants in Trino. Whoever works on a grant says first what is wanted, looks, and sends statements where
 * the way takes any. Every call throws {@link io.fondaco.engine.EngineError} where that can't be done now.
 */
public interface Enforcer {

    /** Brings about, without a statement for this grant, that the principal holds this on the object, and no more. */
    void want(QualifiedName object, String principal, Held wanted);

    /** What the principal holds on the object, as far as it can be seen. */
    Sight look(QualifiedName object, String principal);

    /** What is held in a catalog, by object and grantee, read at once; at least of these readers of these objects. */
    Map<QualifiedName, Map<Grantee, Held>> lookAtAll(
            CatalogName catalog, Set<String> schemas, Map<QualifiedName, Set<String>> readers);

    /** Where statements give and take away; empty where {@link #want} has done it all. */
    Optional<Engine> statements();

    /** Until when what was wanted may not be seen yet; empty where it must be seen by now. */
    Optional<Instant> pending(Instant now);
}
