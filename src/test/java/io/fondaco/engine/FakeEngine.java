package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
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
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A Trino in memory, as faithful as needed: catalogs with and without grants, GRANT that replaces, silent
 * successes, a replaced view that loses its grants, and a cluster that does not answer.
 */
@Mock
@Singleton
public class FakeEngine implements StoppableEngine {

    /** Another cluster besides the main one. */
    public static final String EAST = "east";

    private final Map<String, FakeEngine> others;
    private final Map<QualifiedName, HarvestedObject> objects = new TreeMap<>();
    private final Map<QualifiedName, Map<String, Set<Privilege>>> grants = new HashMap<>();
    private final Map<QualifiedName, Optional<String>> obstacles = new HashMap<>();
    private final Set<String> catalogsWithoutGrants = new HashSet<>(Set.of("iceberg", "memory"));
    private final ArrayList<FinishedQuery> finished = new ArrayList<>();
    private boolean down;
    private boolean stopsAfterGrant;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    /** The main cluster, and {@link #EAST} beside it. */
    public FakeEngine() {
        this(Map.of(EAST, new FakeEngine(Map.of())));
    }

    private FakeEngine(Map<String, FakeEngine> others) {
        this.others = others;
    }

    /** The other cluster. */
    public FakeEngine east() {
        return others.get(EAST);
    }

    /** Both, as the portal knows them. */
    @Produces
    @Singleton
    public Clusters clusters() {
        return new Clusters(Map.of(Clusters.MAIN, this, EAST, east()));
    }

    @Override
    public String source() {
        return "fondaco";
    }

    @Override
    public String user() {
        return "admin";
    }

    /** Forgets everything and answers again. */
    public synchronized void reset() {
        objects.clear();
        grants.clear();
        finished.clear();
        obstacles.clear();
        down = false;
        stopsAfterGrant = false;
        others.values().forEach(FakeEngine::reset);
    }

    @Override
    public synchronized void stop() {
        down = true;
    }

    /** From now on nobody who asks what is held gets an answer until that is opened. */
    public void hang(CountDownLatch until) {
        hanging = until;
    }

    @Override
    public synchronized void stopAfterGrant() {
        stopsAfterGrant = true;
    }

    @Override
    public synchronized void start() {
        down = false;
        stopsAfterGrant = false;
    }

    /** Creates an object; one that was there is replaced and loses its grants. */
    public synchronized void create(HarvestedObject object) {
        objects.put(object.name(), object);
        grants.remove(object.name());
    }

    @Override
    public synchronized void create(QualifiedName name) {
        create(new HarvestedObject(name, "VIEW", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
    }

    @Override
    public synchronized boolean has(QualifiedName name) {
        return objects.containsKey(name);
    }

    @Override
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
    public Set<Privilege> privileges(QualifiedName object, String principal) {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return held(object, principal);
    }

    private synchronized Set<Privilege> held(QualifiedName object, String principal) {
        checkUp();
        return Set.copyOf(grants.getOrDefault(object, Map.of()).getOrDefault(principal, Set.of()));
    }

    @Override
    public synchronized Map<QualifiedName, Map<String, Set<Privilege>>> privileges(
            String catalog, Set<String> schemas) {
        checkUp();
        Map<QualifiedName, Map<String, Set<Privilege>>> found = new TreeMap<>();
        grants.forEach((object, held) -> {
            if (object.catalog().equals(catalog) && schemas.contains(object.schema()) && isListed(object)) {
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

    /** From now on only its owner reads the view, and Trino says this; null for nothing of the kind. */
    public synchronized void obstruct(QualifiedName view, @Nullable String sentence) {
        obstacles.put(view, Optional.ofNullable(sentence));
    }

    @Override
    public synchronized Optional<String> obstacle(QualifiedName view) {
        return down ? Optional.empty() : obstacles.getOrDefault(view, Optional.empty());
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

    /** The file metastore lists names with such characters escaped, so that they are not found in bulk. */
    private static boolean isListed(QualifiedName object) {
        return !object.object().matches(".*['\"=].*");
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
