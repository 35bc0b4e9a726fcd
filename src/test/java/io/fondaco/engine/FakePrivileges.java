package io.fondaco.engine;

import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What everybody holds in the fake Trino, with the oddities of the real one's GRANT and REVOKE. */
final class FakePrivileges {

    private static final Set<Privilege> ALL = EnumSet.allOf(Privilege.class);

    private final Map<QualifiedName, Map<Grantee, Held>> byObject = new HashMap<>();

    /** What the grantee holds on it. */
    Held of(QualifiedName object, Grantee grantee) {
        return byObject.getOrDefault(object, Map.of()).getOrDefault(grantee, Held.NOTHING);
    }

    /** It is new, and this user's. */
    void own(QualifiedName object, String user) {
        forget(object);
        put(object, Grantee.user(user), new Held(ALL, ALL));
    }

    /** Whose it is; the portal's user where nobody is named. */
    String owner(QualifiedName object) {
        return on(object).entrySet().stream()
                .filter(entry -> entry.getValue().isOwners() && entry.getKey().kind() == Grantee.Kind.USER)
                .map(entry -> entry.getKey().name())
                .findFirst()
                .orElse("admin");
    }

    /** What everybody holds on it. */
    Map<Grantee, Held> on(QualifiedName object) {
        return byObject.getOrDefault(object, Map.of());
    }

    /** Replaces whatever the grantee held. */
    void put(QualifiedName object, Grantee grantee, Held held) {
        Map<Grantee, Held> onObject = byObject.computeIfAbsent(object, key -> new TreeMap<>());
        if (held.isEmpty()) {
            onObject.remove(grantee);
        } else {
            onObject.put(grantee, held);
        }
    }

    /** One that may be passed on is left, as Trino does without a word. */
    void revoke(QualifiedName object, Grantee grantee, Set<Privilege> privileges) {
        Held held = of(object, grantee);
        Set<Privilege> taken = copy(privileges);
        taken.removeAll(held.passable());
        put(object, grantee, held.without(taken));
    }

    /** The privilege goes with the right to pass it on; one that may not be passed on is left. */
    void revokeGrantOption(QualifiedName object, Grantee grantee, Set<Privilege> privileges) {
        Held held = of(object, grantee);
        Set<Privilege> taken = copy(privileges);
        taken.retainAll(held.passable());
        put(object, grantee, held.without(taken));
    }

    private static Set<Privilege> copy(Set<Privilege> privileges) {
        Set<Privilege> copy = EnumSet.noneOf(Privilege.class);
        copy.addAll(privileges);
        return copy;
    }

    /** What is read in bulk. */
    Map<QualifiedName, Map<Grantee, Held>> in(String catalog, Set<String> schemas) {
        Map<QualifiedName, Map<Grantee, Held>> found = new TreeMap<>();
        byObject.forEach((object, held) -> {
            if (object.catalog().equals(catalog) && schemas.contains(object.schema()) && isListed(object)) {
                found.put(object, Map.copyOf(held));
            }
        });
        return found;
    }

    /** The file metastore lists names with such characters escaped, so that they are not found in bulk. */
    static boolean isListed(QualifiedName object) {
        return !object.object().matches(".*['\"=].*");
    }

    void forget(QualifiedName object) {
        byObject.remove(object);
    }

    void clear() {
        byObject.clear();
    }
}
