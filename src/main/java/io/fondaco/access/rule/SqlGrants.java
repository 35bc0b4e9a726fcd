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

/** GRANT and REVOKE, read back from Trino's list of privileges. */
record SqlGrants(Engine engine) implements Enforcer {

    @Override
    public void want(QualifiedName object, String principal, Held wanted) {
        // A statement does it, once it was seen what is held.
    }

    @Override
    public Sight look(QualifiedName object, String principal) {
        return Sight.of(engine.held(object, principal));
    }

    @Override
    public Map<QualifiedName, Map<Grantee, Held>> lookAtAll(
            CatalogName catalog, Set<String> schemas, Map<QualifiedName, Set<String>> readers) {
        return engine.held(catalog.name(), schemas);
    }

    @Override
    public Optional<Engine> statements() {
        return Optional.of(engine);
    }

    @Override
    public Optional<Instant> pending(Instant now) {
        return Optional.empty();
    }
}
