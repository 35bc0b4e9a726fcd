package io.fondaco.publish.publication;

import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** Products whose objects the portal makes, as tests publish them. */
@ApplicationScoped
public class Published {

    /** What a version of a product says of its one object. */
    public record Version(
            QualifiedName object, @Nullable ObjectDefinition definition, String summary, Map<String, String> meanings) {

        /** A view with that query. */
        public static Version view(QualifiedName object, String query) {
            return new Version(
                    object,
                    new ObjectDefinition(ObjectKind.VIEW, query, SecurityMode.DEFINER, null),
                    "Readings",
                    Map.of("id", "The key"));
        }

        /** One that reads with each reader's rights. */
        public static Version invoker(QualifiedName object, String query) {
            return new Version(
                    object,
                    new ObjectDefinition(ObjectKind.VIEW, query, SecurityMode.INVOKER, null),
                    "Readings",
                    Map.of());
        }

        /** A materialized view with that query. */
        public static Version kept(QualifiedName object, String query, @Nullable String refresh) {
            return new Version(
                    object,
                    new ObjectDefinition(ObjectKind.MATERIALIZED_VIEW, query, SecurityMode.DEFINER, refresh),
                    "Readings",
                    Map.of("id", "The key"));
        }

        /** The same, described so. */
        public Version saying(String text, Map<String, String> columns) {
            return new Version(object, definition, text, columns);
        }

        /** The same object, which somebody else makes. */
        public Version madeByOthers() {
            return new Version(object, null, summary, meanings);
        }
    }

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    Publications publications;

    @Inject
    PublicationReconciler reconciler;

    @Inject
    GrantReconciler grantReconciler;

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Inject
    Event<ProductsChanged> changed;

    /** A product of the domain weather, owned by otto, without any version yet. */
    public void begin(String slug, QualifiedName object) {
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        slug,
                        Samples.describe(slug, "Readings", object)
                                .owners("otto")
                                .port("readings")
                                .version("1.0.0", ProductStatus.DRAFT)));
    }

    /** This version is published, and not worked off yet. */
    public void publish(String slug, Version version) {
        become(slug, version, ProductStatus.ACTIVE);
    }

    /** The product is retired. */
    public void retire(String slug, Version version) {
        become(slug, version, ProductStatus.RETIRED);
    }

    private void become(String slug, Version version, ProductStatus status) {
        describe(slug, port(version, "kind: DataContract"), status);
    }

    /** The product has this port alone. */
    public void describe(String slug, OutputPort.Description port, ProductStatus status) {
        ProductDescription sample = Samples.describe(slug, port.summary(), port.object())
                .owners("otto")
                .version("1.0.0", status)
                .port(port.name())
                .description();
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = products.byPath("weather", slug).orElseThrow();
            changed.fire(new ProductsChanged(
                    Set.of(product.id()), product.describe(Samples.withPorts(sample, List.of(port)), clock.instant())));
        });
    }

    /** The port of a version, with this contract. */
    public static OutputPort.Description port(Version version, String contract) {
        return new OutputPort.Description(
                "readings",
                null,
                "One reading",
                version.summary(),
                version.object(),
                "1.0.0",
                contract,
                new TreeMap<>(version.meanings())
                        .entrySet().stream()
                                .map(entry -> new Promise(
                                        entry.getKey(), "bigint", entry.getValue(), false, false, false, false))
                                .toList(),
                false,
                List.of(),
                version.definition());
    }

    /** Works off what is due of publications and grants, and waits for what the commits themselves may have woken. */
    public void settle() {
        reconciler.run();
        soon().until(() ->
                is(all -> all.count("leasedUntil is not null or nextAttemptAt <= ?1", clock.instant()) == 0));
        grantReconciler.run();
        soon().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    /** The same until nothing is due any more, whatever woke whom. */
    public void settleAll() {
        soon().until(() -> {
            settle();
            return is(all -> all.count("leasedUntil is not null or nextAttemptAt <= ?1", clock.instant()) == 0)
                    && QuarkusTransaction.requiringNew()
                            .call(() -> grants.count("leasedUntil is not null or nextAttemptAt <= ?1", clock.instant())
                                    == 0);
        });
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1));
    }

    /** What is asked of the publications, in a transaction. */
    public <T> T is(Function<Publications, T> question) {
        return QuarkusTransaction.requiringNew().call(() -> question.apply(publications));
    }

    /** The publication of that object. */
    public Publication of(QualifiedName object) {
        return is(all -> all.of(object).orElseThrow());
    }
}
