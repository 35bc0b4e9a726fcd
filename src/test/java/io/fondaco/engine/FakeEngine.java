package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
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
 * A Trino in memory, as faithful as needed: catalogs with and without grants, owners, roles and rights that may be passed
 * on, GRANT that replaces, silent successes, a replaced view that loses its grants, statements that take too long or
 * arrive late, and a cluster that does not answer.
 */
@Mock
@Singleton
public class FakeEngine implements StoppableEngine {

    /** Another cluster besides the main one. */
    public static final String EAST = "east";

    private final Map<String, FakeEngine> others;
    private final Map<QualifiedName, HarvestedObject> objects = new TreeMap<>();
    private final FakePrivileges grants = new FakePrivileges();
    private final Map<QualifiedName, Definition> made = new HashMap<>();
    private final Map<QualifiedName, Optional<String>> obstacles = new HashMap<>();
    private final Map<QualifiedName, TableFiles> files = new HashMap<>();
    private final Set<String> catalogsWithoutGrants = new HashSet<>(Set.of("iceberg", "memory"));
    private final Map<String, String> unlisted = new HashMap<>();
    private final ArrayList<FinishedQuery> finished = new ArrayList<>();
    private final FakeDelays delays = new FakeDelays();
    private boolean down;
    private boolean stopsAfterGrant;
    private boolean stopsAfterDefinition;
    private int definitionsSent;
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
        return new Clusters(Map.of(QualifiedName.MAIN_CLUSTER, this, EAST, east()));
    }

    /** The definitions of both. */
    @Produces
    @Singleton
    public ClusterDefinitions definitions() {
        return new ClusterDefinitions(
                Map.of(QualifiedName.MAIN_CLUSTER, new FakeDefinitions(this), EAST, new FakeDefinitions(east())));
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
        made.clear();
        grants.clear();
        finished.clear();
        obstacles.clear();
        files.clear();
        delays.clear();
        unlisted.clear();
        down = false;
        stopsAfterGrant = false;
        stopsAfterDefinition = false;
        definitionsSent = 0;
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
        stopsAfterDefinition = false;
    }

    @Override
    public synchronized void stopAfterDefinition() {
        stopsAfterDefinition = true;
    }

    /** How many statements defined something since the beginning. */
    public synchronized int definitionsSent() {
        return definitionsSent;
    }

    /** What takes too long in this cluster. */
    public FakeDelays delays() {
        return delays;
    }

    /** What an administrator, not the portal, gives: like any GRANT it replaces what the grantee held. */
    public synchronized void giveByHand(QualifiedName object, Grantee grantee, Set<Privilege> given, boolean passable) {
        grants.put(object, grantee, new Held(given, passable ? given : Set.of()));
    }

    /** Makes this user the object's owner, as if they had created it. */
    public synchronized void own(QualifiedName object, String user) {
        grants.own(object, user);
    }

    /** Creates an object of the portal's user; one that was there is replaced and loses its grants. */
    public synchronized void create(HarvestedObject object) {
        objects.put(object.name(), object);
        made.remove(object.name());
        own(object.name(), user());
    }

    /** What somebody makes by hand: it is theirs, and what was there before has lost its grants. */
    public synchronized void define(QualifiedName name, String user, Definition definition) {
        List<HarvestedColumn> columns = columns(name, definition).stream()
                .map(column -> new HarvestedColumn(
                        column.name(),
                        column.type(),
                        column.position(),
                        definition.meanings().get(column.name())))
                .toList();
        objects.put(name, new HarvestedObject(name, definition.kind().sql(), definition.comment(), columns));
        made.put(name, definition);
        own(name, user);
    }

    private List<HarvestedColumn> columns(QualifiedName name, Definition definition) {
        return definition.query().isEmpty() ? objects.get(name).columns() : FakeColumns.of(definition.query(), objects);
    }

    synchronized void describe(QualifiedName name, Definition definition) {
        String owner = grants.owner(name);
        Map<Grantee, Held> held = Map.copyOf(grants.on(name));
        define(name, owner, definition);
        if (definition.kind() != DefinitionKind.VIEW) {
            held.forEach((grantee, each) -> grants.put(name, grantee, each));
        }
    }

    synchronized Optional<SeenDefinition> seen(QualifiedName name) {
        checkUp();
        delays.checkFast(name);
        return Optional.ofNullable(objects.get(name)).map(object -> {
            String owner = catalogsWithoutGrants.contains(name.catalog()) ? null : grants.owner(name);
            Definition known = made.getOrDefault(name, unknown(object));
            return new SeenDefinition(
                    new Definition(
                            known.kind(), known.query(), known.invoker(), known.comment(), known.meanings(), owner),
                    object.columns());
        });
    }

    /** Of what a test made without a query. */
    private static Definition unknown(HarvestedObject object) {
        DefinitionKind kind = DefinitionKind.valueOf(object.kind().replace(' ', '_'));
        Map<String, String> meanings = new HashMap<>();
        object.columns().stream()
                .filter(column -> column.comment() != null)
                .forEach(column -> meanings.put(column.name(), column.comment()));
        return new Definition(
                kind,
                kind == DefinitionKind.TABLE ? "" : "SELECT 1 made_by_hand",
                false,
                object.comment(),
                meanings,
                null);
    }

    /** A statement that defines something arrives, now or when it was held up, and perhaps nothing answers after it. */
    synchronized void sendDefinition(QualifiedName object, Runnable statement) {
        checkUp();
        delays.checkFast(object);
        delays.pass(() -> run(statement));
        definitionsSent++;
        run(statement);
        if (stopsAfterDefinition) {
            stopsAfterDefinition = false;
            down = true;
            throw new EngineError(Kind.UNREACHABLE, "Trino does not answer");
        }
    }

    /** Whether that user may read it: by a grant, as its owner, or since the catalog keeps none. */
    synchronized boolean mayRead(QualifiedName object, String user) {
        return catalogsWithoutGrants.contains(object.catalog())
                || grants.of(object, Grantee.user(user)).privileges().contains(Privilege.SELECT);
    }

    synchronized boolean keepsGrantsIn(String catalog) {
        return !catalogsWithoutGrants.contains(catalog);
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
        made.remove(name);
        grants.forget(name);
    }

    /** Everything that there is, in order. */
    public synchronized List<HarvestedObject> objects() {
        checkUp();
        return List.copyOf(objects.values());
    }

    public synchronized void finish(FinishedQuery query) {
        finished.add(query);
    }

    @Override
    public synchronized boolean answers() {
        return !down;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(33);
    }

    @Override
    public Held held(QualifiedName object, String principal) {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return held(object, Grantee.user(principal));
    }

    private synchronized Held held(QualifiedName object, Grantee grantee) {
        checkUp();
        delays.checkFast(object);
        return grants.of(object, grantee);
    }

    /** Says where the files of this table lie. */
    public synchronized void keepFiles(QualifiedName table, TableFiles where) {
        files.put(table, where);
    }

    @Override
    public synchronized Optional<TableFiles> files(QualifiedName table) {
        checkUp();
        return Optional.ofNullable(files.get(table));
    }

    @Override
    public synchronized Map<QualifiedName, Map<Grantee, Held>> held(String catalog, Set<String> schemas) {
        checkUp();
        return grants.in(catalog, schemas);
    }

    @Override
    public void grant(QualifiedName object, String principal, Set<Privilege> privileges) {
        delays.sleepBeforeStatement();
        send(object, "This connector does not support grants on tables", () -> {
            grants.put(object, Grantee.user(principal), Held.plainly(privileges));
            down = down || stopsAfterGrant;
            stopsAfterGrant = false;
        });
    }

    @Override
    public void grantPassable(QualifiedName object, String principal, Set<Privilege> privileges) {
        delays.sleepBeforeStatement();
        send(
                object,
                "This connector does not support grants on tables",
                () -> grants.put(object, Grantee.user(principal), Held.passable(privileges)));
    }

    @Override
    public void revoke(QualifiedName object, String principal, Set<Privilege> privileges) {
        send(
                object,
                "This connector does not support revokes on tables",
                () -> grants.revoke(object, Grantee.user(principal), privileges));
    }

    @Override
    public void revokeGrantOption(QualifiedName object, String principal, Set<Privilege> privileges) {
        send(
                object,
                "This connector does not support revokes on tables",
                () -> grants.revokeGrantOption(object, Grantee.user(principal), privileges));
    }

    private synchronized void send(QualifiedName object, String unsupported, Runnable statement) {
        checkCanHoldGrants(object, unsupported);
        delays.pass(() -> run(statement));
        run(statement);
    }

    private synchronized void run(Runnable statement) {
        statement.run();
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
        checkUp();
        return obstacles.getOrDefault(view, Optional.empty());
    }

    /** From now on whoever lists this schema, or this catalog where the schema is empty, is refused so. */
    public synchronized void failToList(String catalog, String schema, String sentence) {
        unlisted.put(catalog + "." + schema, sentence);
    }

    @Override
    public synchronized Harvest harvest(String catalog, Set<String> schemas) {
        checkUp();
        unlisted.forEach((where, sentence) -> {
            if (where.equals(catalog + ".")
                    || schemas.stream().anyMatch(schema -> where.equals(catalog + "." + schema))) {
                throw new EngineError(Kind.FAILED, sentence);
            }
        });
        return new Harvest(objects.values().stream()
                .filter(object -> object.name().catalog().equals(catalog)
                        && schemas.contains(object.name().schema())
                        && FakePrivileges.isListed(object.name()))
                .toList());
    }

    @Override
    public synchronized Optional<HarvestedObject> look(QualifiedName object) {
        checkUp();
        return Optional.ofNullable(objects.get(object));
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
        delays.checkFast(object);
        if (!objects.containsKey(object)) {
            throw new EngineError(Kind.MISSING, "line 1:1: Table '" + object + "' does not exist");
        }
        if (catalogsWithoutGrants.contains(object.catalog())) {
            throw new EngineError(Kind.UNSUPPORTED, unsupported);
        }
    }
}
