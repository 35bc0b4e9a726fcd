package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.RealDefinitions;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.TrinoForTests;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The real Trino behind a switch, as two clusters: a test keeps their objects apart by name. */
@Alternative
@Singleton
public class StoppableTrino {

    @Produces
    @Singleton
    Clusters clusters(TrinoConfig config) {
        return new Clusters(Map.of(
                QualifiedName.MAIN_CLUSTER, new Switched(new TrinoEngine(QualifiedName.MAIN_CLUSTER, config)),
                FakeEngine.EAST, new Switched(new TrinoEngine(FakeEngine.EAST, config))));
    }

    @Produces
    @Singleton
    ClusterDefinitions definitions(Clusters clusters, TrinoConfig config) {
        Definitions trino = RealDefinitions.of(TrinoAccount.of(config));
        Map<String, Definitions> switched = new HashMap<>();
        clusters.names().forEach(name -> switched.put(name, ((Switched) clusters.of(name)).behindSwitch(trino)));
        return new ClusterDefinitions(switched);
    }

    private static final class Switched implements StoppableEngine {

        private final Engine trino;
        private final Set<QualifiedName> objects = ConcurrentHashMap.newKeySet();
        private volatile boolean down;
        private volatile boolean stopsAfterGrant;
        private volatile boolean stopsAfterDefinition;

        private Switched(Engine trino) {
            this.trino = trino;
        }

        @Override
        public void stop() {
            down = true;
        }

        @Override
        public void stopAfterGrant() {
            stopsAfterGrant = true;
        }

        @Override
        public void start() {
            down = false;
            stopsAfterGrant = false;
            stopsAfterDefinition = false;
        }

        @Override
        public void stopAfterDefinition() {
            stopsAfterDefinition = true;
        }

        Definitions behindSwitch(Definitions behind) {
            return new SwitchedDefinitions(behind, this::up, () -> {
                if (stopsAfterDefinition) {
                    stopsAfterDefinition = false;
                    down = true;
                    up();
                }
            });
        }

        @Override
        public void create(QualifiedName name) {
            try (TrinoSession admin = TrinoForTests.admin()) {
                admin.run("CREATE SCHEMA IF NOT EXISTS %s.%s"
                        .formatted(QualifiedName.quoted(name.catalog()), QualifiedName.quoted(name.schema())));
                admin.run("CREATE OR REPLACE VIEW %s AS SELECT nationkey AS id FROM tpch.tiny.nation"
                        .formatted(name.sql()));
            }
            objects.add(name);
        }

        @Override
        public void drop(QualifiedName name) {
            try (TrinoSession admin = TrinoForTests.admin()) {
                admin.run("DROP VIEW IF EXISTS " + name.sql());
            }
            objects.remove(name);
        }

        @Override
        public boolean has(QualifiedName name) {
            return objects.contains(name);
        }

        private Engine up() {
            if (down) {
                throw new EngineError(Kind.UNREACHABLE, "Switched off");
            }
            return trino;
        }

        @Override
        public String user() {
            return trino.user();
        }

        @Override
        public String source() {
            return trino.source();
        }

        @Override
        public boolean answers() {
            return !down && trino.answers();
        }

        @Override
        public Duration patience() {
            return trino.patience();
        }

        @Override
        public Optional<TableFiles> files(QualifiedName table) {
            return up().files(table);
        }

        @Override
        public Held held(QualifiedName object, String principal) {
            return up().held(object, principal);
        }

        @Override
        public Map<QualifiedName, Map<Grantee, Held>> held(String catalog, Set<String> schemas) {
            return up().held(catalog, schemas);
        }

        @Override
        public void revokeGrantOption(QualifiedName object, String principal, Set<Privilege> privileges) {
            up().revokeGrantOption(object, principal, privileges);
        }

        @Override
        public void grant(QualifiedName object, String principal, Set<Privilege> privileges) {
            up().grant(object, principal, privileges);
            down = down || stopsAfterGrant;
            stopsAfterGrant = false;
        }

        @Override
        public void grantPassable(QualifiedName object, String principal, Set<Privilege> privileges) {
            up().grantPassable(object, principal, privileges);
        }

        @Override
        public void revoke(QualifiedName object, String principal, Set<Privilege> privileges) {
            up().revoke(object, principal, privileges);
        }

        @Override
        public Optional<Boolean> keepsGrants(QualifiedName probe) {
            return down ? Optional.empty() : trino.keepsGrants(probe);
        }

        @Override
        public Optional<String> obstacle(QualifiedName view) {
            return up().obstacle(view);
        }

        @Override
        public Optional<HarvestedObject> look(QualifiedName object) {
            return up().look(object);
        }

        @Override
        public Harvest harvest(String catalog, Set<String> schemas) {
            return up().harvest(catalog, schemas);
        }

        @Override
        public List<FinishedQuery> finishedQueries() {
            return up().finishedQueries();
        }
    }
}
