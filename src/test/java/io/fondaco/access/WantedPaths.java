package io.fondaco.access;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductsChanged;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the wanted state share: a product whose port moves, and two transactions at the same moment. */
abstract class WantedPaths extends AccessPaths {

    static final QualifiedName HOURLY = QualifiedName.parse("lake.weather.hourly");
    static final QualifiedName EASTERN = QualifiedName.parse(FakeEngine.EAST + ":" + HOURLY);

    @Inject
    Event<ProductsChanged> changed;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    ResyncGrants resync;

    @BeforeEach
    void objects() {
        engine.create(HOURLY);
        engine.east().create(EASTERN);
    }

    /** The product's files name another table for its port, as publishing them takes it over. */
    void move(QualifiedName object) {
        describe(Samples.describe("Daily temperatures", "Moved", object)
                .owners("otto", "oda")
                .port("daily-temperatures"));
    }

    void describe(Samples.Sample sample) {
        describe(sample.description());
    }

    void describe(ProductDescription description) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            changed.fire(new ProductsChanged(Set.of(product.id()), product.describe(description, clock.instant())));
        });
    }

    boolean reads(QualifiedName object, String principal) {
        FakeEngine cluster = object.cluster().equals(FakeEngine.EAST) ? engine.east() : engine;
        return cluster.privileges(object, principal).contains(Privilege.SELECT);
    }

    /** The first ends only after the second has, or after a moment where the second waits for the first. */
    static void interleaved(Runnable first, Runnable second) {
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> one = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    first.run();
                    began.countDown();
                    end.join();
                }));
        await(began);
        CompletableFuture<Void> other = CompletableFuture.runAsync(second);
        other.handle((_, _) -> null)
                .completeOnTimeout(null, 500, TimeUnit.MILLISECONDS)
                .join();
        end.complete(null);
        one.join();
        other.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Grant> grantsOf(String principal) {
        return QuarkusTransaction.requiringNew().call(() -> grants.of(principal));
    }

    int sql(String statement) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
