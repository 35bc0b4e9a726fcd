package io.fondaco.publish.publication;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The few products and objects that the random histories are about; each product may lie in two places. */
@ApplicationScoped
class HistoryWorld {

    static final QualifiedName BASE = QualifiedName.parse("lake.published_raw.readings");
    static final String PUBLISHER = "pub_weather";

    private static final Map<String, List<QualifiedName>> PLACES_OF = Map.of(
            "first", List.of(place("first"), place("first elsewhere")),
            "second", List.of(place("second"), place("second_elsewhere")));

    static final List<String> SLUGS = PLACES_OF.keySet().stream().sorted().toList();
    static final List<QualifiedName> PLACES =
            PLACES_OF.values().stream().flatMap(List::stream).sorted().toList();

    @Inject
    Samples samples;

    @Inject
    Published published;

    @Inject
    AccessStory story;

    @Inject
    Clusters clusters;

    @Inject
    ClusterDefinitions definitions;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    private final Map<String, Version> versions = new HashMap<>();

    private static QualifiedName place(String name) {
        return new QualifiedName("lake", "published", name);
    }

    /** Everything is as at the beginning. */
    void begin(ByHand hand) {
        versions.clear();
        clock.reset();
        samples.reset();
        List.of(ADA, OTTO).forEach(samples::signedIn);
        hand.begin();
        PLACES.forEach(place -> {
            hand.drop(place);
            hand.drop(place.inner());
        });
        SLUGS.forEach(slug -> published.begin(slug, PLACES_OF.get(slug).getFirst()));
    }

    String anySlug(Random dice) {
        return SLUGS.get(dice.nextInt(SLUGS.size()));
    }

    QualifiedName anyPlace(Random dice) {
        return PLACES.get(dice.nextInt(PLACES.size()));
    }

    /** Where the product lies now. */
    QualifiedName placeOf(String slug) {
        Version version = versions.get(slug);
        return version == null ? PLACES_OF.get(slug).getFirst() : version.object();
    }

    QualifiedName otherPlaceOf(String slug) {
        return PLACES_OF.get(slug).stream()
                .filter(place -> !place.equals(placeOf(slug)))
                .findFirst()
                .orElseThrow();
    }

    /** What the product says now; null while it was never published, or is retired. */
    @Nullable
    Version version(String slug) {
        return versions.get(slug);
    }

    void publish(String slug, Version version) {
        versions.put(slug, version);
        published.publish(slug, version);
    }

    void retire(String slug) {
        published.retire(slug, versions.remove(slug));
    }

    void grantToAda(String slug) {
        story.granted(OTTO, story.asked(ADA, "weather", slug, 100));
    }

    Optional<Definition> seen(QualifiedName view) {
        return definitions.of(view.cluster()).seen(view).map(SeenDefinition::definition);
    }

    StoppableEngine engine() {
        return (StoppableEngine) clusters.of(QualifiedName.MAIN_CLUSTER);
    }

    MadeObject made(QualifiedName object) {
        Definitions trino = definitions.of(QualifiedName.MAIN_CLUSTER);
        return new MadeObject(object, trino.seen(object), trino.seen(object.inner())).ownedBy(PUBLISHER);
    }

    /** A change of the product's query that reached the database and woke nothing. */
    boolean changeUnheard(String slug, String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("""
                        update output_port set definition_query = :query
                        where definition_query is not null and definition_security = 'DEFINER' and removed = false
                            and product in (select id from data_product where slug = :slug and status = 'ACTIVE')
                        """)
                                .setParameter("query", query)
                                .setParameter("slug", slug)
                                .executeUpdate()
                        > 0);
    }
}
