package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.DriftCheck;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clusters hold objects of the same name, each with grants of its own. */
@QuarkusTest
class ClustersTest {

    private static final QualifiedName DAILY_EAST = QualifiedName.parse(FakeEngine.EAST + ":" + DAILY);
    private static final String EASTERN = "eastern-temperatures";

    @Inject
    Samples samples;

    @Inject
    FakeEngine main;

    @Inject
    Catalogs catalogs;

    @Inject
    AccessStory story;

    @Inject
    GrantReconciler reconciler;

    @Inject
    Grants grants;

    @Inject
    DriftCheck driftCheck;

    @Inject
    UnmanagedGrants outside;

    private final CountDownLatch answer = new CountDownLatch(1);

    @BeforeEach
    void reset() {
        samples.reset();
        main.east().create(DAILY_EAST);
        QuarkusTransaction.requiringNew().run(() -> {
            catalogs.noteKeepsGrants(new CatalogName(FakeEngine.EAST, "lake"), true, Instant.now());
            samples.add(
                    "weather",
                    EASTERN,
                    Samples.describe("Eastern temperatures", "Temperatures of the east", DAILY_EAST)
                            .owners("otto"));
        });
    }

    @AfterEach
    void answer() {
        answer.countDown();
    }

    @Test
    void aGrantIsGivenInThePortsClusterOnly() {
        give(EASTERN);

        story.settle();

        assertThat(main.east().privileges(DAILY_EAST, "ada")).containsExactly(Privilege.SELECT);
        assertThat(main.privileges(DAILY, "ada")).isEmpty();
    }

    @Test
    void aClusterThatDoesNotAnswerHoldsUpNoOther() {
        main.east().hang(answer);
        give(EASTERN);
        give("daily-temperatures");

        await().until(() -> main.privileges(DAILY, "ada").contains(Privilege.SELECT));
        assertThat(grant(DAILY_EAST).observed().privileges()).isEmpty();

        answer.countDown();
        await().until(() -> grant(DAILY_EAST).state() == GrantState.VERIFIED);
    }

    @Test
    void whereNobodyAnswersTheRestIsNotTriedOneByOne() {
        main.east().stop();
        give(EASTERN);
        story.settle();

        assertThat(grant(DAILY_EAST).nextAttemptAt()).isPresent();
        assertThat(grant(DAILY_EAST).attempts()).isZero();
    }

    @Test
    void driftAndOutsideGrantsAreSeenInEachCluster() {
        give(EASTERN);
        give("daily-temperatures");
        story.settle();
        main.east().create(DAILY_EAST);
        main.east().grant(DAILY_EAST, "mallory", EnumSet.of(Privilege.SELECT));

        DriftCheck.Result result = driftCheck.run();

        assertThat(result.drifted()).isEqualTo(1);
        assertThat(result.outside()).isEqualTo(1);
        story.settle();
        assertThat(main.east().privileges(DAILY_EAST, "ada")).containsExactly(Privilege.SELECT);
        List<UnmanagedGrant> found = QuarkusTransaction.requiringNew().call(() -> outside.listAll());
        assertThat(found).extracting(UnmanagedGrant::object).containsExactly(DAILY_EAST);
    }

    @Test
    void anObjectThatTrinoListsByAnotherNameHasNotDrifted() {
        QualifiedName odd = new QualifiedName("lake", "o'brien", "o'brien");
        main.create(odd);
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        "odd",
                        Samples.describe("Odd", "With a name of its own", odd).owners("otto")));
        give("odd");
        story.settle();

        assertThat(driftCheck.run().drifted()).isZero();

        main.create(odd);
        assertThat(driftCheck.run().drifted()).isEqualTo(1);
    }

    @Test
    void aClusterThatIsConfiguredNoMoreSaysSo() {
        give(EASTERN);
        story.settle();
        QuarkusTransaction.requiringNew()
                .run(() -> grants.update("object.cluster = 'west', nextAttemptAt = ?1", Instant.EPOCH));

        reconciler.run();

        assertThat(grant(QualifiedName.parse("west:" + DAILY)).lastError())
                .contains("No Trino cluster “west” is configured.");
    }

    private void give(String slug) {
        story.decided(OTTO, story.asked(ADA, "weather", slug, 180), Decision.Outcome.APPROVED, "");
    }

    private Grant grant(QualifiedName object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(object, "ada").orElseThrow());
    }
}
