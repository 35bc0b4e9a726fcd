package io.fondaco.usage.fold;

import io.fondaco.engine.name.KeyedNames;
import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All objects that queries named. Every method wants a transaction or a request. */
@ApplicationScoped
public class UsedObjects {

    private final StatelessSession session;
    private final KeyedNames<UsedObject> keyed;

    UsedObjects(StatelessSession session) {
        this.session = session;
        this.keyed = new KeyedNames<>(session, UsedObject.class, UsedObject::id, UsedObject::name, UsedObject::new);
    }

    /** The keys of those among these objects that were ever used. */
    public Map<QualifiedName, UUID> ids(Collection<QualifiedName> names) {
        return keyed.ids(names);
    }

    /** The names behind these keys. */
    public Map<UUID, QualifiedName> names(Collection<UUID> ids) {
        return keyed.names(ids);
    }

    /** Notes that queries of a day named these. */
    void usedOn(LocalDate day, Collection<UUID> ids) {
        session.createMutationQuery("update UsedObject set lastUsed = :day where id in :ids"
                        + " and (lastUsed is null or lastUsed < :day)")
                .setParameter("day", day)
                .setParameterList("ids", ids)
                .executeUpdate();
    }

    /** The keys of all these objects; those that are new get one. */
    Map<QualifiedName, UUID> idsOrNew(Collection<QualifiedName> names) {
        return keyed.idsOrNew(names);
    }
}
