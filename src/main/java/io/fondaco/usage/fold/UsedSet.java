package io.fondaco.usage.fold;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says that an object belongs to a set of objects that queries used together. Every query is counted at just one set,
 * so the queries on some objects are those of all sets that hold any of them, and none is counted twice.
 */
@Entity
class UsedSet {

    /** Which object of which set. */
    @Embeddable
    public record Key(UUID setId, UUID objectId) {}

    /** One set on one day. */
    @Embeddable
    public record Day(UUID setId, LocalDate usedOn) {}

    @EmbeddedId
    private Key key;

    protected UsedSet() {}

    UsedSet(UUID setId, UUID objectId) {
        this.key = new Key(setId, objectId);
    }

    UUID setId() {
        return key.setId();
    }

    /** The set's key: of one object its own, of several made from theirs, so that the same objects are one set. */
    static UUID id(Set<UUID> objects) {
        if (objects.size() == 1) {
            return objects.iterator().next();
        }
        String all = objects.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.US_ASCII));
    }
}
