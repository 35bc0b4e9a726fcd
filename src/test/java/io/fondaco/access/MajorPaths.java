package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.carryover.CarryOverJob;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.mode.PortModes;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A product of which a second major is published beside the first. */
abstract class MajorPaths extends AccessPaths {

    static final QualifiedName NEXT = QualifiedName.parse("lake.weather.daily_temperatures_v2");

    @Inject
    CarryOverJob carryOver;

    @Inject
    Notifications notifications;

    @Inject
    Event<ProductsChanged> changed;

    @BeforeEach
    void firstMajor() {
        engine.create(NEXT);
        QuarkusTransaction.requiringNew().run(() -> samples.seen(NEXT));
        publish(null, false);
    }

    private static OutputPort.Description port(
            String name, String version, QualifiedName object, boolean personal, @Nullable LocalDate lastDay) {
        return new OutputPort.Description(
                name,
                version,
                "One reading",
                "All readings",
                object,
                version,
                "kind: DataContract",
                List.of(new Promise("zip", "varchar(5)", "Zip code", true, false, personal, true)),
                false,
                List.of(),
                null,
                lastDay,
                PortModes.NONE);
    }

    /** The first major alone, or both; the first has that last day then. */
    void publish(@Nullable LocalDate lastDay, boolean both, boolean... personal) {
        String name = "daily-temperatures";
        Stream<OutputPort.Description> ports = both
                ? Stream.of(
                        port(name, "1.0.0", DAILY, false, lastDay),
                        port(name + " 2.0.0", "2.0.0", NEXT, personal.length > 0, null))
                : Stream.of(port(name, "1.0.0", DAILY, false, lastDay));
        ProductDescription description = Samples.withPorts(
                Samples.describe("Daily temperatures", "Readings", DAILY)
                        .owners("otto")
                        .description(),
                ports.toList());
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            product.describe(description, Instant.now());
            products.flush();
            changed.fire(new ProductsChanged(Set.of(product.id())));
        });
    }

    List<Agreement> held(QualifiedName object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.of(ADA).stream()
                        .filter(agreement -> agreement.port().object().equals(object))
                        .toList());
    }

    List<String> told(NewsKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.list("person = 'ada' and kind = ?1", kind).stream()
                        .map(news -> news.subject())
                        .toList());
    }

    AccessRequest prepared() {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.of(ADA).stream()
                        .filter(request -> request.state() == RequestState.WAITING)
                        .findFirst()
                        .orElseThrow());
    }
}
