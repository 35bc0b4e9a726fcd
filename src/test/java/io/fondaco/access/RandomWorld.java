package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The few people, teams, products and tables that the random sequences are about, in two clusters; some oddly named. */
@ApplicationScoped
class RandomWorld {

    private static final Person ODD =
            new Person("zoë o'brien \"x\" or 1=1", "Zoë", "zoe@example.com", Set.of("team-retail"), false);
    static final List<Person> CONSUMERS = List.of(ADA, BEN, ODD);
    static final List<Person> OWNERS = List.of(OTTO, ODA);
    static final List<String> TEAMS = List.of("team-analytics", "team-marketing");

    private static final QualifiedName HERE = new QualifiedName("lake", "sequences", "here");
    private static final QualifiedName FIRST_OF_DOTS = new QualifiedName("lake", "sequences.a", "b");
    private static final QualifiedName SECOND_OF_DOTS = new QualifiedName("lake", "sequences", "a.b");
    private static final QualifiedName LONG =
            new QualifiedName("lake", "sequences", "Of:as long as Trino takes " + "x".repeat(102));
    private static final QualifiedName EAST = new QualifiedName(FakeEngine.EAST, "lake", "sequences", "east");
    private static final QualifiedName FURTHER_EAST =
            new QualifiedName(FakeEngine.EAST, "lake", "sequences", "further east");

    /** Trino does not list this one in bulk, so nobody sees there what is given by hand. */
    static final QualifiedName QUOTED = new QualifiedName("lake", "sequences", "it's \"5\" = 5");

    /** Where ports may lie; those in which somebody may give something by hand come first. */
    static final List<QualifiedName> PLACES =
            List.of(HERE, FIRST_OF_DOTS, SECOND_OF_DOTS, LONG, EAST, FURTHER_EAST, QUOTED);

    private static final Map<String, QualifiedName> PRODUCTS = Map.of(
            "sequences-here", HERE,
            "sequences-dots", FIRST_OF_DOTS,
            "sequences-east", EAST,
            "sequences-odd", QUOTED);
    static final List<String> SLUGS = PRODUCTS.keySet().stream().sorted().toList();

    @Inject
    Samples samples;

    @Inject
    Clusters clusters;

    @Inject
    Catalogs catalogs;

    @Inject
    MovableClock clock;

    @Inject
    DataProducts products;

    @Inject
    TeamMemberships memberships;

    @Inject
    People people;

    @Inject
    EntityManager entities;

    @Inject
    Event<ProductsChanged> changed;

    private final Map<QualifiedName, Set<String>> byHand = new HashMap<>();

    /** An administrator gave somebody something there; nobody but Trino keeps a note of it. */
    void givenByHand(QualifiedName object, String person) {
        byHand.computeIfAbsent(object, _ -> new HashSet<>()).add(person);
    }

    /** Whose privileges there may be from an administrator's hand, on an object that no product reads any more. */
    Set<String> forgottenByHand(QualifiedName object) {
        boolean read =
                ports().values().stream().anyMatch(port -> port.getValue().equals(object));
        return read ? Set.of() : byHand.getOrDefault(object, Set.of());
    }

    /** Everything is as at the beginning. */
    void begin() {
        byHand.clear();
        clock.reset();
        samples.reset();
        CONSUMERS.forEach(samples::signedIn);
        List.of(OTTO, ODA, GRACE).forEach(samples::signedIn);
        PLACES.forEach(object -> engine(object).create(object));
        QuarkusTransaction.requiringNew().run(() -> {
            CONSUMERS.forEach(this::confirm);
            PLACES.forEach(object -> catalogs.noteKeepsGrants(object.inCatalog(), true, clock.instant()));
            PRODUCTS.forEach((slug, object) -> samples.add("weather", slug, sample(slug, object, "data")));
        });
    }

    void confirm(Person person) {
        memberships.confirm(person.name(), person.teams(), TeamMembership.Source.SIGN_IN);
    }

    private static Samples.Sample sample(String slug, QualifiedName object, String port) {
        return Samples.describe(slug, "Tried at random", object)
                .owners("otto", "oda")
                .port(port);
    }

    /** The product's files put its port there, or name another port. */
    void describe(String slug, QualifiedName object, String port) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = products.byPath("weather", slug).orElseThrow();
            changed.fire(new ProductsChanged(
                    Set.of(product.id()),
                    product.describe(sample(slug, object, port).description(), clock.instant())));
        });
    }

    /** Where each product's port lies now, and what it is called. */
    Map<String, Map.Entry<String, QualifiedName>> ports() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Map.Entry<String, QualifiedName>> ports = new TreeMap<>();
            SLUGS.forEach(slug -> products.byPath("weather", slug).orElseThrow().ports().stream()
                    .findFirst()
                    .ifPresent(port -> ports.put(slug, Map.entry(port.name(), port.object()))));
            return ports;
        });
    }

    boolean isHere(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> !people.hasLeft(person.name()));
    }

    /** What nobody tells anybody: a change that reached the database and woke nothing. */
    int unheard(String sql, Map<String, ?> values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var query = entities.createNativeQuery(sql);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** The cluster in which the object lies, which can be stopped. */
    StoppableEngine engine(QualifiedName object) {
        return (StoppableEngine) clusters.of(object.cluster());
    }

    StoppableEngine anyEngine(Random dice) {
        return (StoppableEngine)
                clusters.of(any(clusters.names().stream().sorted().toList(), dice));
    }

    /** A table that Trino lists in bulk. */
    static QualifiedName anyListed(Random dice) {
        return PLACES.get(dice.nextInt(PLACES.size() - 1));
    }

    static Person person(String name) {
        return CONSUMERS.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Person owner(String name) {
        return OWNERS.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static <T> T any(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
