package io.fondaco.product.harvest;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.harvest.UnreadObject.Part;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at the objects of one catalog: all in bulk while that works; else schema by schema, and object by object, so that
 * one that can't be read or kept is named and the others are.
 */
@ApplicationScoped
class HarvestCatalog {

    private static final int MOST_LOOKED_AT_ALONE = 50;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]+");

    private final Clusters clusters;
    private final SeenSchemas seen;
    private final LookedAside aside;
    private final ViewObstacles obstacles;
    private final Catalogs catalogs;
    private final ProductsConfig config;
    private final Clock clock;

    HarvestCatalog(
            Clusters clusters,
            SeenSchemas seen,
            LookedAside aside,
            ViewObstacles obstacles,
            Catalogs catalogs,
            ProductsConfig config,
            Clock clock) {
        this.clusters = clusters;
        this.seen = seen;
        this.aside = aside;
        this.obstacles = obstacles;
        this.catalogs = catalogs;
        this.config = config;
        this.clock = clock;
    }

    /** Looks once; never throws for what one object or schema does. */
    HarvestMetadata.Result look(CatalogName catalog, Set<QualifiedName> wanted, Attempt attempt) {
        return new Look(catalog, wanted, attempt).result();
    }

    /** One look at one catalog: what was found, and what could not be read. */
    private final class Look {

        private final CatalogName catalog;
        private final Set<QualifiedName> wanted;
        private final Attempt attempt;
        private final Map<Part, String> reasons = new HashMap<>();
        private final Set<String> whole = new TreeSet<>();
        private final List<HarvestedObject> others = new ArrayList<>();
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);

        Look(CatalogName catalog, Set<QualifiedName> wanted, Attempt attempt) {
            this.catalog = catalog;
            this.wanted = wanted;
            this.attempt = attempt;
        }

        HarvestMetadata.Result result() {
            Set<QualifiedName> looked = new HashSet<>();
            List<HarvestedObject> found = read(looked);
            SeenSchemas.Stored stored = store(looked, found);
            aside.unread(catalog, reasons, now);
            aside.unpublished(catalog, whole, others, now);
            found.stream().map(HarvestedObject::name).findFirst().ifPresent(this::askForGrants);
            obstacles.ask(looked, attempt);
            return new HarvestMetadata.Result(stored.changed(), stored.gone(), reasons.size());
        }

        private List<HarvestedObject> read(Set<QualifiedName> looked) {
            Set<String> schemas =
                    wanted.stream().map(QualifiedName::schema).collect(Collectors.toCollection(TreeSet::new));
            try {
                Engine engine = clusters.of(catalog.cluster());
                List<HarvestedObject> found = readAll(engine, schemas);
                looked.addAll(wanted);
                return found;
            } catch (EngineError e) {
                if (e.kind() == EngineError.Kind.UNREACHABLE || schemas.size() == 1) {
                    failed(Part.ALL, catalog, e);
                    return List.of();
                }
                return schemaBySchema(schemas, looked);
            }
        }

        private List<HarvestedObject> schemaBySchema(Set<String> schemas, Set<QualifiedName> looked) {
            List<HarvestedObject> found = new ArrayList<>();
            for (String schema : schemas) {
                try {
                    found.addAll(readAll(clusters.of(catalog.cluster()), Set.of(schema)));
                    wanted.stream().filter(name -> name.schema().equals(schema)).forEach(looked::add);
                } catch (EngineError e) {
                    failed(Part.of(schema), catalog + "." + schema, e);
                }
            }
            return found;
        }

        /** In bulk; odd names may be listed otherwise, so those that are missing there are looked at one by one. */
        private List<HarvestedObject> readAll(Engine engine, Set<String> schemas) {
            List<HarvestedObject> found = new ArrayList<>();
            for (HarvestedObject object :
                    engine.harvest(catalog.name(), schemas).objects()) {
                (wanted.contains(object.name()) ? found : others).add(object);
            }
            whole.addAll(schemas);
            Set<QualifiedName> listed =
                    found.stream().map(HarvestedObject::name).collect(Collectors.toSet());
            wanted.stream()
                    .filter(name -> schemas.contains(name.schema()) && !listed.contains(name) && isOdd(name))
                    .sorted()
                    .limit(MOST_LOOKED_AT_ALONE)
                    .flatMap(name -> engine.look(name).stream())
                    .forEach(found::add);
            return found;
        }

        private static boolean isOdd(QualifiedName name) {
            return !PLAIN.matcher(name.schema()).matches()
                    || !PLAIN.matcher(name.object()).matches();
        }

        private SeenSchemas.Stored store(Set<QualifiedName> looked, List<HarvestedObject> found) {
            try {
                return storeTwice(looked, found);
            } catch (RuntimeException e) {
                return oneByOne(looked, found);
            }
        }

        private SeenSchemas.Stored storeTwice(Set<QualifiedName> looked, List<HarvestedObject> found) {
            try {
                return seen.store(looked, found, now);
            } catch (RuntimeException e) {
                // Another node may have stored the same news first: this time it is known.
                return seen.store(looked, found, now);
            }
        }

        private SeenSchemas.Stored oneByOne(Set<QualifiedName> looked, List<HarvestedObject> found) {
            Map<QualifiedName, List<HarvestedObject>> byName =
                    found.stream().collect(Collectors.groupingBy(HarvestedObject::name));
            int changed = 0;
            int gone = 0;
            for (QualifiedName name : new TreeSet<>(looked)) {
                try {
                    SeenSchemas.Stored one = storeTwice(Set.of(name), byName.getOrDefault(name, List.of()));
                    changed += one.changed();
                    gone += one.gone();
                } catch (RuntimeException e) {
                    failed(Part.of(name), name, e);
                }
            }
            return new SeenSchemas.Stored(changed, gone);
        }

        private void failed(Part part, Object item, RuntimeException error) {
            reasons.put(part, attempt.failed(item, error));
        }

        private void askForGrants(QualifiedName probe) {
            boolean unknown = QuarkusTransaction.requiringNew()
                    .call(() -> catalogs.isUnknown(catalog, now.minus(config.abilityBelieved())));
            if (unknown) {
                Optional<Boolean> keeps = catalogs.isRuled(catalog)
                        ? Optional.of(true)
                        : clusters.of(catalog.cluster()).keepsGrants(probe);
                keeps.ifPresent(answer -> catalogs.noteKeepsGrants(catalog, answer, now));
            }
        }
    }
}
