package io.fondaco.access;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.owner.OwnerAgreementsDue;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.engine.FakeEngine;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look at everything costs follows from what changed. */
@QuarkusTest
class ManyDroppedViewsTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    Catalogs catalogs;

    @Inject
    SyncOwnerAgreements keepOwnerAgreements;

    @Inject
    OwnerAgreementsDue due;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @Inject
    DriftCheck driftCheck;

    @Inject
    Clock clock;

    @BeforeEach
    void ownersRead() {
        samples.reset();
        QuarkusTransaction.requiringNew().run(() -> catalogs.noteKeepsGrants(DAILY.inCatalog(), true, clock.instant()));
        keepOwnerAgreements.run();
        settle();
    }

    private void settle() {
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    @Test
    void aViewThatIsGoneIsSeenInTheBulkReadAlone() {
        assertThat(engine.privileges(DAILY, "otto")).isNotEmpty();
        engine.drop(DAILY);
        CountDownLatch never = new CountDownLatch(1);
        engine.hang(never);

        try {
            assertThat(CompletableFuture.supplyAsync(driftCheck::run))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(result -> assertThat(result.drifted()).isPositive());
        } finally {
            never.countDown();
        }
    }

    @Test
    void productsWhoseOwnersHoldWhatTheyShouldAreNotLookedAt() {
        assertThat(dueNow()).isEmpty();
        assertThat(keepOwnerAgreements.run()).isEqualTo(new SyncOwnerAgreements.Result(0, 0));
    }

    @Test
    void aProductWithAnotherOwnerIsLookedAtAndNoOther() {
        UUID changed = QuarkusTransaction.requiringNew().call(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            product.giveRoles(Set.of(new RoleHolder("stella", ProductRole.OWNER)), clock.instant());
            return product.id();
        });

        assertThat(dueNow()).containsExactly(changed);
        SyncOwnerAgreements.Result result = keepOwnerAgreements.run();

        assertThat(result.made()).isEqualTo(1);
        assertThat(result.ended()).isPositive();
        settle();
        assertThat(engine.privileges(DAILY, "stella")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "otto")).isEmpty();
        assertThat(dueNow()).isEmpty();
    }

    private List<UUID> dueNow() {
        return QuarkusTransaction.requiringNew().call(due::all);
    }
}
