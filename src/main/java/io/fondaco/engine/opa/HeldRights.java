package io.fondaco.engine.opa;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.rule.Right;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who reads what in one cluster, found at once: by user, catalog, schema, and table or view. Never changed. */
public final class HeldRights {

    /** None: nobody reads anything. */
    public static final HeldRights NONE = HeldRights.of(List.of());

    private final SortedMap<String, SortedMap<String, SortedMap<String, SortedSet<String>>>> byUser = new TreeMap<>();

    private final @Nullable HeldRights passable;

    private HeldRights(@Nullable HeldRights passable) {
        this.passable = passable;
    }

    /** These rights. */
    public static HeldRights of(Collection<Right> rights) {
        HeldRights passable = new HeldRights(null);
        rights.stream().filter(Right::passable).forEach(passable::add);
        HeldRights held = new HeldRights(passable);
        rights.forEach(held::add);
        return held;
    }

    private void add(Right right) {
        QualifiedName object = right.object();
        byUser.computeIfAbsent(right.principal(), key -> new TreeMap<>())
                .computeIfAbsent(object.catalog(), key -> new TreeMap<>())
                .computeIfAbsent(object.schema(), key -> new TreeSet<>())
                .add(object.object());
    }

    /** Whether the user reads something in the catalog. */
    boolean inCatalog(String user, String catalog) {
        return !schemas(user, catalog).isEmpty();
    }

    /** Whether the user reads something in the schema. */
    boolean inSchema(String user, String catalog, String schema) {
        return schemas(user, catalog).containsKey(schema);
    }

    /** Whether the user reads this table or view. */
    boolean onObject(String user, String catalog, String schema, String object) {
        SortedSet<String> objects = schemas(user, catalog).get(schema);
        return objects != null && objects.contains(object);
    }

    /** Those of them that views of the user may hand on to others. */
    HeldRights passable() {
        return Objects.requireNonNullElse(passable, NONE);
    }

    private SortedMap<String, SortedSet<String>> schemas(String user, String catalog) {
        SortedMap<String, SortedMap<String, SortedSet<String>>> catalogs = byUser.get(user);
        SortedMap<String, SortedSet<String>> schemas = catalogs == null ? null : catalogs.get(catalog);
        return schemas == null ? new TreeMap<>() : schemas;
    }

    /** Each user with what they read, in order: the same rights come in the same order. */
    void forEach(Consumer<Map.Entry<String, SortedMap<String, SortedMap<String, SortedSet<String>>>>> use) {
        byUser.entrySet().forEach(use);
    }
}
