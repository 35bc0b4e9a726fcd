package io.fondaco.quality.run;

import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.CheckedRules;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** A product of otto's with one dataset, readings, whose contract has these rules. */
@ApplicationScoped
public class QualityProduct {

    static final String SLUG = "readings";

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    Catalogs catalogs;

    @Inject
    CheckedRules checked;

    @Inject
    Event<ProductsChanged> changed;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    /** Waits until Trino holds what agreements want: the worker that a commit woke may have a grant in its hands. */
    void settle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            reconciler.run();
            return QuarkusTransaction.requiringNew().call(grants::waiting) == 0;
        });
    }

    /** Publishes it anew with these rules, YAML of {@code quality} and {@code properties}. */
    void publish(QualifiedName object, String version, String rules) {
        catalogs.noteKeepsGrants(object.inCatalog(), true, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> {
            if (products.byPath("weather", SLUG).isEmpty()) {
                samples.add(
                        "weather",
                        SLUG,
                        Samples.describe("Readings", "Readings of stations", object)
                                .owners("otto")
                                .port("readings"));
            }
        });
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product = products.byPath("weather", SLUG).orElseThrow();
            changed.fire(new ProductsChanged(
                    Set.of(product.id()),
                    product.describe(
                            Samples.withPorts(
                                    Samples.describe("Readings", "Readings of stations", object)
                                            .owners("otto")
                                            .version("1.0.0", ProductStatus.ACTIVE)
                                            .port("readings")
                                            .description(),
                                    List.of(port(object, version, rules))),
                            clock.instant())));
        });
    }

    private static OutputPort.Description port(QualifiedName object, String version, String rules) {
        String contract = "kind: DataContract\nschema:\n  - name: readings\n"
                + rules.stripIndent().indent(4);
        return new OutputPort.Description(
                "readings",
                "One reading",
                "Readings",
                object,
                version,
                contract,
                List.of(
                        column("id", "bigint", false),
                        column("zip", "varchar", false),
                        column("email", "varchar", true),
                        column("temp", "double", false),
                        column("day", "date", false)));
    }

    private static ContractColumn.Promise column(String name, String type, boolean personal) {
        return new ContractColumn.Promise(name, type, "", false, false, personal, false);
    }

    /** The portal's own rules with their last outcomes, by name. */
    Map<String, CheckedRule> rules() {
        return QuarkusTransaction.requiringNew()
                .call(() -> checked.of(port().id()).stream()
                        .filter(rule -> rule.source().isEmpty())
                        .collect(Collectors.toMap(CheckedRule::name, Function.identity())));
    }

    OutputPort port() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        products.byPath("weather", SLUG).orElseThrow().ports().getFirst());
    }
}
