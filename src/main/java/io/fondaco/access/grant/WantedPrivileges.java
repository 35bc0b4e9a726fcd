package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Trino must hold, always worked out anew; answered by whoever knows why somebody may read something. */
public interface WantedPrivileges {

    /** The grants that may be other than they should be; an empty set of objects or principals means all of them. */
    record Scope(Set<QualifiedName> objects, Set<String> principals) {

        /** All grants. */
        public static final Scope EVERYTHING = new Scope(Set.of(), Set.of());
    }

    /** A grant that is not what it should be, and whether it should be there. */
    record Differing(UUID id, String cluster, boolean wanted) {}

    /** What this principal must hold on the object, and whether it may pass it on. */
    Held of(QualifiedName object, String principal, Instant now);

    /**
     * Grants of a stretch of the table that are on the way to something else than is wanted, or nowhere, or that a worker
     * holds who was told otherwise. A grant in a cluster that is configured no more is never what it should be: nobody can
     * see it.
     *
     * @param after the grant before the stretch, null for the first
     * @param upTo the last grant of it, null for the last of all
     */
    List<Differing> differing(Scope scope, @Nullable UUID after, @Nullable UUID upTo, Instant now);

    /** Makes rows, due at once, for grants that are wanted and were never heard of; says how many, at most so many. */
    int addMissing(Scope scope, int most, Instant now);
}
