package io.fondaco.engine.person;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fake Trino in people's names, and what they find in it. */
@Mock
@Singleton
public class FakePersonEngines {

    private final FakeEngine engine;
    private final Map<QualifiedName, Rows> rows = new HashMap<>();
    private final List<String> tried = new ArrayList<>();
    private final List<String> lookedAt = new ArrayList<>();
    private final Map<String, Set<QualifiedName>> hidden = new HashMap<>();
    private boolean refused;

    public FakePersonEngines(FakeEngine engine) {
        this.engine = engine;
    }

    /** As the portal asks for them. */
    @Produces
    @Singleton
    public PersonEngines engines() {
        return new PersonEngines(this::of);
    }

    /** The cluster as this user sees it. */
    public FakePersonEngine of(String cluster, String user) {
        FakeEngine asked = cluster.equals(QualifiedName.MAIN_CLUSTER) ? engine : engine.east();
        return new FakePersonEngine(asked, user, this);
    }

    /** From now on the object has these rows; it has none before. */
    public void fill(QualifiedName object, Rows with) {
        rows.put(object, with);
    }

    /** From now on Trino does not let the portal speak in anybody's name. */
    public void refuseNames() {
        refused = true;
    }

    /** From now on Trino shows this user less of the object than others. */
    public void hide(QualifiedName object, String from) {
        hidden.computeIfAbsent(from, key -> new HashSet<>()).add(object);
    }

    Set<QualifiedName> hiddenFrom(String user) {
        return hidden.getOrDefault(user, Set.of());
    }

    /** Forgets all of that. */
    public void reset() {
        hidden.clear();
        rows.clear();
        tried.clear();
        lookedAt.clear();
        refused = false;
    }

    /** The queries whose rows were read as somebody's own. */
    public List<String> tried() {
        return List.copyOf(tried);
    }

    /** The queries whose rows were read as the portal's. */
    public List<String> lookedAt() {
        return List.copyOf(lookedAt);
    }

    void wasTried(String query) {
        tried.add(query);
    }

    void wasLookedAt(String query) {
        lookedAt.add(query);
    }

    Rows rows(QualifiedName object) {
        return rows.getOrDefault(object, new Rows(List.of(), List.of()));
    }

    boolean refused() {
        return refused;
    }
}
