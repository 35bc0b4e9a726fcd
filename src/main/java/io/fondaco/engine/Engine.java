package io.fondaco.engine;

import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Trino cluster as the portal needs it. Every call has a time limit and throws {@link EngineError} when Trino
 * does not do what was asked. An answer of "ok" to a grant or a revocation proves nothing: read the privileges.
 */
public interface Engine {

    /** The portal's own user in the cluster, under whose name it grants and revokes. */
    String user();

    /** The source under which the portal's own queries run. */
    String source();

    /** Whether the cluster answers now; never throws. */
    boolean answers();

    /** The longest that one statement takes before the portal gives it up, whether or not Trino answers. */
    Duration patience();

    /** What this principal, a user in lower case, holds on the object; nothing where the object is not there. */
    Held held(QualifiedName object, String principal);

    /** The same without the difference whether it may be passed on. */
    default Set<Privilege> privileges(QualifiedName object, String principal) {
        return held(object, principal).privileges();
    }

    /** What every user and every role holds on every object of these schemas, read in bulk. */
    Map<QualifiedName, Map<Grantee, Held>> held(String catalog, Set<String> schemas);

    /**
     * Gives exactly these privileges, in one statement, since a second one may replace the first. It takes away what the
     * principal held besides, and the right to pass anything on.
     */
    void grant(QualifiedName object, String principal, Set<Privilege> privileges);

    /**
     * The same with the right to pass all of them on. Trino can't give some with that right and others without it in one
     * statement: what the principal held besides is gone.
     */
    void grantPassable(QualifiedName object, String principal, Set<Privilege> privileges);

    /** Takes these privileges away and leaves others; one that may be passed on stays, and Trino says nothing of it. */
    void revoke(QualifiedName object, String principal, Set<Privilege> privileges);

    /** Takes the right to pass these on away; where Trino cannot part the two, the privileges go with it. */
    void revokeGrantOption(QualifiedName object, String principal, Set<Privilege> privileges);

    /** Whether the catalog of this existing object keeps grants at all; empty where that can't be told now. */
    Optional<Boolean> keepsGrants(QualifiedName probe);

    /**
     * Why others than its owner can't read this view in spite of a grant: its owner may not pass on what it stands on, it
     * asks each reader for that right, or it does not fit its tables any more. Empty where they can.
     *
     * @throws EngineError where Trino does not answer now, which says nothing of the view
     */
    Optional<String> obstacle(QualifiedName view);

    /** Tables, views and columns of these schemas, read in bulk. */
    Harvest harvest(String catalog, Set<String> schemas);

    /** One object by its name, which may be listed in bulk under another; empty where it is not there. */
    Optional<HarvestedObject> look(QualifiedName object);

    /**
     * Where the files of this table lie; empty where it has none that Trino tells of. Somebody waits for the answer, so the
     * patience is short.
     */
    Optional<TableFiles> files(QualifiedName table);

    /** Queries that ended and that the cluster still remembers. */
    List<FinishedQuery> finishedQueries();
}
