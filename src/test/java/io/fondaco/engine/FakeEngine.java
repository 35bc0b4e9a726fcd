package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Trino in memory, as faithful as needed: catalogs with and without grants, GRANT that replaces, silent
 * successes, a replaced view that loses its grants, and a cluster that does not answer.
 */
@Mock
@Singleton
public class FakeEngine implements Engine {

    private final Map<QualifiedName, HarvestedObject> objects = new TreeMap<>();
    private final Map<QualifiedName, Map<String, Set<Privilege>>> grants = new HashMap<>();
    private final Set<String> catalogsWithoutGrants = new HashSet<>(Set.of("iceberg", "memory"));
    private final ArrayList<FinishedQuery> finished = new ArrayList<>();
    private boolean down;
    private boolean stopsAfterGrant;

    @Override
    public String user() {
        return "admin";
    }

    /** Forgets everything and answers again. */
    public synchronized void reset() {
        objects.clear();
        grants.clear();
        finished.clear();
        down = false;
        stopsAfterGrant = false;
    }

    public synchronized void stop() {
        down = true;
    }

    /** The next grant is made, and then nothing answers. */
    public synchronized void stopAfterGrant() {
        stopsAfterGrant = true;
    }

    public synchronized void start() {
        down = false;
        stopsAfterGrant = false;
    }

    /** Creates an object; one that was there is replaced and loses its grants. */
    public synchronized void create(HarvestedObject object) {
        objects.put(object.name(), object);
        grants.remove(object.name());
    }

    public synchronized void create(QualifiedName name) {
        create(new HarvestedObject(name, "VIEW", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
    }

    /** Whether the object is there. */
    public synchronized boolean has(QualifiedName name) {
        return objects.containsKey(name);
    }

    public synchronized void drop(QualifiedName name) {
        objects.remove(name);
        grants.remove(name);
    }

    public synchronized void finish(FinishedQuery query) {
        finished.add(query);
    }

    @Override
    public synchronized boolean answers() {
        return !down;
    }

    @Override
    public synchronized Set<Privilege> privileges(QualifiedName object, String principal) {
        checkUp();
        return Set.copyOf(grants.getOrDefault(object, Map.of()).getOrDefault(principal, Set.of()));
    }

    @Override
    public synchronized Map<QualifiedName, Map<String, Set<Privilege>>> privileges(
            String catalog, Set<String> schemas) {
        checkUp();
        Map<QualifiedName, Map<String, Set<Privilege>>> found = new TreeMap<>();
        grants.forEach((object, held) -> {
            if (object.catalog().equals(catalog) && schemas.contains(object.schema())) {
                found.put(object, Map.copyOf(held));
            }
        });
        return found;
    }

    @Override
    public synchronized void grant(QualifiedName object, String principal, Set<Privilege> privileges) {
        checkCanHoldGrants(object, "This connector does not support grants on tables");
        grants.computeIfAbsent(object, key -> new HashMap<>()).put(principal, EnumSet.copyOf(privileges));
        down = down || stopsAfterGrant;
        stopsAfterGrant = false;
    }

    @Override
    public synchronized void revoke(QualifiedName object, String principal, Set<Privilege> privileges) {
        checkCanHoldGrants(object, "This connector does not support revokes on tables");
        Map<String, Set<Privilege>> held = grants.getOrDefault(object, Map.of());
        if (held.containsKey(principal)) {
            held.get(principal).removeAll(privileges);
            held.values().removeIf(Set::isEmpty);
        }
    }

    @Override
    public synchronized Optional<Boolean> keepsGrants(QualifiedName probe) {
        if (down || !objects.containsKey(probe)) {
            return Optional.empty();
        }
        return Optional.of(!catalogsWithoutGrants.contains(probe.catalog()));
    }

    @Override
    public synchronized Harvest harvest(String catalog, Set<String> schemas) {
        checkUp();
        return new Harvest(objects.values().stream()
                .filter(object -> object.name().catalog().equals(catalog)
                        && schemas.contains(object.name().schema()))
                .toList());
    }

    @Override
    public synchronized List<FinishedQuery> finishedQueries() {
        checkUp();
        return List.copyOf(finished);
    }

    private void checkUp() {
        if (down) {
            throw new EngineError(Kind.UNREACHABLE, "Trino does not answer");
        }
    }

    private void checkCanHoldGrants(QualifiedName object, String unsupported) {
        checkUp();
        if (!objects.containsKey(object)) {
            throw new EngineError(Kind.MISSING, "line 1:1: Table '" + object + "' does not exist");
        }
        if (catalogsWithoutGrants.contains(object.catalog())) {
            throw new EngineError(Kind.UNSUPPORTED, unsupported);
        }
    }
}
