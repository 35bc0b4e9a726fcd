package io.fondaco.access.rule;

import io.fondaco.common.Sha256;
import io.fondaco.engine.opa.HeldRights;
import io.fondaco.engine.rule.Right;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a node decides by, in memory.
 *
 * @param hash of the rights
 * @param held the same, to be found at once
 * @param changedAt when they came to be so, by the database
 * @param version of the database's row when this was read; another one says that they are old
 * @param lookedAt when the node last saw that they are not
 */
public record KnownRights(
        String hash, Set<Right> rights, HeldRights held, Instant changedAt, String version, Instant lookedAt) {

    static KnownRights of(Set<Right> rights, String hash, Instant changedAt, String version, Instant now) {
        return new KnownRights(hash, Set.copyOf(rights), HeldRights.of(rights), changedAt, version, now);
    }

    /** The same, seen to be the newest at this moment. */
    KnownRights seen(Instant now) {
        return new KnownRights(hash, rights, held, changedAt, version, now);
    }

    /** A hash that the same rights always have; lengths keep parts of names apart. */
    static String hash(Set<Right> rights) {
        return Sha256.hex(rights.stream()
                .map(right -> "%d:%s %s %s"
                        .formatted(right.principal().length(), right.principal(), right.object(), right.passable()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
