package io.fondaco.testing;

import io.fondaco.common.Slug;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.Tier;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.Team;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cast of all tests: the same people and products everywhere. */
@ApplicationScoped
public class Samples {

    public static final Person ADA = person("ada", "team-analytics");
    public static final Person BEN = person("ben", "team-marketing");
    public static final Person OTTO = person("otto", "team-weather");
    public static final Person ODA = person("oda", "team-weather");
    public static final Person STELLA = person("stella", "team-retail");
    public static final Person GRACE = new Person("grace", "grace", "grace@example.com", Set.of("team-platform"), true);

    public static final QualifiedName DAILY = QualifiedName.parse("lake.weather.daily_temperatures");
    public static final QualifiedName STATIONS = QualifiedName.parse("lake.weather.station_notes");
    public static final QualifiedName TRANSACTIONS = QualifiedName.parse("lake.retail.store_transactions");
    public static final QualifiedName NATIONS = QualifiedName.parse("iceberg.retail.nations");

    public static final String PURPOSE = "Compare daily temperatures with sales by zip code";

    private final EntityManager entities;
    private final Clock clock;

    private final Catalogs catalogs;

    Samples(EntityManager entities, Catalogs catalogs, Clock clock) {
        this.entities = entities;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    private static Person person(String name, String team) {
        return new Person(name, name, name + "@example.com", Set.of(team), false);
    }

    /** Empties every table, and makes the sample products and their objects in the fake engine, if it is in use. */
    public void reset() {
        QuarkusTransaction.requiringNew().run(() -> {
            clear();
            create();
        });
        fakeEngine();
    }

    /** Empties every table, for a test that brings products of its own. */
    public void empty() {
        QuarkusTransaction.requiringNew().run(this::clear);
    }

    /** Takes all queries of past days for ones that came in time, since tests tell of them today. */
    public void arrivedInTime() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update seen_day set late_at = null")
                        .executeUpdate());
    }

    /** Makes somebody known, as their first sign-in does. */
    public void signedIn(Person person) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into person (name, subject, display_name, email, platform_admin, first_seen_at, last_seen_at)
                        values (:name, :subject, :display, :email, :admin, :now, :now)
                        """)
                        .setParameter("name", person.name())
                        // As a token of the tests says it, which has no issuer.
                        .setParameter("subject", "null " + person.name())
                        .setParameter("display", person.displayName())
                        .setParameter("email", person.email())
                        .setParameter("admin", person.platformAdmin())
                        .setParameter("now", clock.instant())
                        .executeUpdate());
    }

    private static void fakeEngine() {
        FakeEngine engine = Arc.container().instance(FakeEngine.class).get();
        if (engine != null) {
            engine.reset();
            List.of(DAILY, STATIONS, TRANSACTIONS, NATIONS)
                    .forEach(name -> engine.create(new HarvestedObject(
                            name,
                            "VIEW",
                            null,
                            List.of(
                                    new HarvestedColumn("zip", "varchar(5)", 1, "Zip code"),
                                    new HarvestedColumn("day", "date", 2, null)))));
        }
    }

    private void clear() {
        List<?> tables = entities.createNativeQuery(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                                + " and table_type like '%TABLE' and lower(table_name) <> 'flyway_schema_history'")
                .getResultList();
        // H2 keeps names in upper case, PostgreSQL in lower case.
        boolean h2 = tables.contains("DATA_PRODUCT");
        if (h2) {
            entities.createNativeQuery("set referential_integrity false").executeUpdate();
            tables.forEach(table ->
                    entities.createNativeQuery("delete from \"" + table + "\"").executeUpdate());
            entities.createNativeQuery("set referential_integrity true").executeUpdate();
        } else {
            // A worker that the test before woke takes a grant first and then reads what else it needs: wait for it
            // there. Nothing is truncated: that would wait for every reader of a table, and a reader for it.
            entities.createNativeQuery("lock table engine_grant in access exclusive mode")
                    .executeUpdate();
            entities.createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            tables.forEach(table ->
                    entities.createNativeQuery("delete from \"" + table + "\"").executeUpdate());
            entities.createNativeQuery("set local session_replication_role = origin")
                    .executeUpdate();
        }
    }

    private void create() {
        catalogs.noteKeepsGrants(new CatalogName(QualifiedName.MAIN_CLUSTER, "lake"), true, clock.instant());
        catalogs.noteKeepsGrants(new CatalogName(QualifiedName.MAIN_CLUSTER, "iceberg"), false, clock.instant());
        Domain weather = domain("weather", "Weather", "otto");
        Domain retail = domain("retail", "Retail", "stella");
        entities.persist(new Team("team-weather", "Weather Data", "#weather-data"));
        entities.persist(new Team("team-retail", "Retail Analytics", "#retail-data"));
        product(
                weather,
                "daily-temperatures",
                describe("Daily temperatures", "Minimum, maximum and average temperature per zip code and day", DAILY)
                        .owners("otto", "oda"));
        product(
                weather,
                "station-notes",
                describe("Station notes", "Notes of the people who look after the stations", STATIONS)
                        .owners("otto")
                        .visibleTo("team-weather"));
        product(
                retail,
                "store-transactions",
                describe("Store transactions", "Every sale in a shop, with the zip code of the shop", TRANSACTIONS)
                        .owners("stella"));
        product(
                retail,
                "nations",
                describe("Nations", "Nations and their regions, as the shops name them", NATIONS)
                        .owners("stella"));
    }

    /** Another product of the domain, in the caller's transaction. */
    public void add(String domain, String slug, Sample sample) {
        Domain owner = entities.createQuery("from Domain where slug = ?1", Domain.class)
                .setParameter(1, domain)
                .getSingleResult();
        product(owner, slug, sample);
    }

    private Domain domain(String slug, String name, String owner) {
        Domain domain = new Domain(new Slug(slug));
        domain.describe(name, "All about " + name, null, Set.of(owner));
        entities.persist(domain);
        return domain;
    }

    private void product(Domain domain, String slug, Sample sample) {
        entities.persist(new DataProduct(domain, new Slug(slug), sample.description(), clock.instant()));
        seen(sample.object());
    }

    /** A look at Trino found this view, with the columns of the samples; in the caller's transaction. */
    public void seen(QualifiedName object) {
        UUID id = UUID.randomUUID();
        int added = entities.createNativeQuery("""
                        insert into seen_object (id, cluster, catalog_name, schema_name, object_name, kind, first_seen_at,
                            last_seen_at)
                        values (:id, :cluster, :catalog, :schema, :object, 'VIEW', :now, :now) on conflict do nothing
                        """)
                .setParameter("id", id)
                .setParameter("cluster", object.cluster())
                .setParameter("catalog", object.catalog())
                .setParameter("schema", object.schema())
                .setParameter("object", object.object())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (added == 1) {
            column(id, 1, "zip", "varchar(5)");
            column(id, 2, "day", "date");
        }
    }

    private void column(UUID object, int position, String name, String type) {
        entities.createNativeQuery("""
                        insert into seen_column (id, object, position, name, type, first_seen_at, last_seen_at)
                        values (:id, :object, :position, :name, :type, :now, :now)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("object", object)
                .setParameter("position", position)
                .setParameter("name", name)
                .setParameter("type", type)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** No look at Trino ever found anything. */
    public void unseen() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from seen_column").executeUpdate();
            entities.createNativeQuery("delete from seen_object").executeUpdate();
        });
    }

    /** A product's description under construction. */
    public static Sample describe(String name, String summary, QualifiedName object) {
        return new Sample(
                name,
                summary,
                object,
                ProductStatus.ACTIVE,
                "1.0.0",
                Set.of(),
                Set.of(),
                object.object().replace('_', '-'));
    }

    /** The same product with the datasets of another besides its own. */
    public static ProductDescription together(ProductDescription product, ProductDescription other) {
        return withPorts(
                product,
                Stream.concat(product.ports().stream(), other.ports().stream()).toList());
    }

    /** The same product, with personal data in every column. */
    public static ProductDescription personal(ProductDescription product) {
        return withPorts(
                product,
                product.ports().stream()
                        .map(port -> new OutputPort.Description(
                                port.name(),
                                port.version(),
                                port.title(),
                                port.summary(),
                                port.object(),
                                port.contractVersion(),
                                port.contract(),
                                port.columns().stream()
                                        .map(column -> new Promise(
                                                column.name(),
                                                column.type(),
                                                column.meaning(),
                                                column.primaryKey(),
                                                column.partitionKey(),
                                                true,
                                                column.required()))
                                        .toList(),
                                port.deprecated(),
                                port.synonyms(),
                                port.definition()))
                        .toList());
    }

    /** The same product with these ports. */
    public static ProductDescription withPorts(ProductDescription one, List<OutputPort.Description> ports) {
        return changed(one, one.acceptBreaking(), ports);
    }

    /** The same product, whose owner accepts a breaking change for this reason. */
    public static ProductDescription accepting(String reason, ProductDescription one) {
        return changed(one, reason, one.ports());
    }

    private static ProductDescription changed(
            ProductDescription one, String acceptBreaking, List<OutputPort.Description> ports) {
        return new ProductDescription(
                one.id(),
                one.name(),
                one.summary(),
                one.purpose(),
                one.limitations(),
                one.usage(),
                one.tier(),
                one.ownerTeam(),
                one.status(),
                one.version(),
                one.releaseNote(),
                acceptBreaking,
                one.publishedAt(),
                one.earlierVersions(),
                one.tags(),
                one.type(),
                one.synonyms(),
                one.visibleToTeams(),
                one.people(),
                one.peopleNames(),
                one.terms(),
                one.termsVersion(),
                one.maxPeriod(),
                one.policy(),
                one.successor(),
                ports,
                one.source(),
                one.sourceFile(),
                one.sourceHash(),
                one.files());
    }

    /** The same product, published from files of these names beside its own. */
    public static ProductDescription withFiles(ProductDescription one, List<String> names) {
        return new ProductDescription(
                one.id(),
                one.name(),
                one.summary(),
                one.purpose(),
                one.limitations(),
                one.usage(),
                one.tier(),
                one.ownerTeam(),
                one.status(),
                one.version(),
                one.releaseNote(),
                one.acceptBreaking(),
                one.publishedAt(),
                one.earlierVersions(),
                one.tags(),
                one.type(),
                one.synonyms(),
                one.visibleToTeams(),
                one.people(),
                one.peopleNames(),
                one.terms(),
                one.termsVersion(),
                one.maxPeriod(),
                one.policy(),
                one.successor(),
                one.ports(),
                one.source(),
                one.sourceFile(),
                one.sourceHash(),
                names.stream()
                        .map(name -> new VersionFile(name, "text of " + name))
                        .toList());
    }

    /** What differs between the sample products. */
    public record Sample(
            String name,
            String summary,
            QualifiedName object,
            ProductStatus status,
            String version,
            Set<String> owners,
            Set<String> teams,
            String port) {

        public Sample owners(String... names) {
            return new Sample(name, summary, object, status, version, Set.of(names), teams, port);
        }

        public Sample visibleTo(String... names) {
            return new Sample(name, summary, object, status, version, owners, Set.of(names), port);
        }

        public Sample version(String number, ProductStatus state) {
            return new Sample(name, summary, object, state, number, owners, teams, port);
        }

        /** The port keeps its name, wherever it lies. */
        public Sample port(String called) {
            return new Sample(name, summary, object, status, version, owners, teams, called);
        }

        public ProductDescription description() {
            return new ProductDescription(
                    name,
                    name,
                    summary,
                    "Use it to learn about " + name + ".",
                    "",
                    "",
                    Tier.GOLD,
                    "team-weather",
                    status,
                    version,
                    "First version",
                    "",
                    Instant.parse("2026-01-10T08:00:00Z"),
                    List.of(),
                    Set.of("sample"),
                    "",
                    List.of(),
                    teams,
                    owners.stream()
                            .map(owner -> new RoleHolder(owner, ProductRole.OWNER))
                            .collect(Collectors.toSet()),
                    List.of(),
                    "Do not publish single readings.",
                    "1.0.0",
                    Period.ofYears(1),
                    null,
                    null,
                    List.of(new OutputPort.Description(
                            port,
                            "One row of " + name,
                            "All rows of " + name,
                            object,
                            "1.0.0",
                            "kind: DataContract",
                            List.of(
                                    new Promise("zip", "varchar(5)", "Zip code", true, false, false, true),
                                    new Promise("day", "date", "Day, UTC", true, true, false, true)))),
                    "kind: DataProduct",
                    "sample/product.odps.yaml",
                    "0",
                    List.of());
        }
    }
}
