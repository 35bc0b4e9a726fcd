package io.fondaco.lineage;

import io.fondaco.engine.name.KeyedNames;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The keys of all objects of which something is known. */
@ApplicationScoped
public class LineageObjects {

    private final KeyedNames<LineageObject> keyed;

    LineageObjects(StatelessSession session) {
        this.keyed = new KeyedNames<>(
                session, LineageObject.class, LineageObject::id, LineageObject::name, LineageObject::new);
    }

    /** The keys of those among these objects of which something is known. */
    public Map<QualifiedName, UUID> ids(Collection<QualifiedName> names) {
        return keyed.ids(names);
    }

    /** The names behind these keys. */
    public Map<UUID, QualifiedName> names(Collection<UUID> ids) {
        return keyed.names(ids);
    }

    /** The keys of all these objects; those that are new get one. Only who holds the turn may call it. */
    Map<QualifiedName, UUID> idsOrNew(Collection<QualifiedName> names) {
        return keyed.idsOrNew(names);
    }
}
