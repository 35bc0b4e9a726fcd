package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.TrinoBehindProxy;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.HoldingProxy.Held;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A GRANT is held up on its way to the real Trino until after the lease, and arrives when the access is over. */
@QuarkusTest
@TestProfile(LateStatementIT.BehindProxy.class)
class LateStatementIT {

    private static final String SLUG = "late";
    private static final QualifiedName VIEW = QualifiedName.parse("lake.late.readings");
    private static final int SECONDS_TO_THE_STATEMENT = 30;

    /** The lease is two minutes, and a statement without an answer may arrive for three. */
    private static final Duration PAST_THE_LEASE = Duration.ofSeconds(150);

    private static final Duration PAST_THE_STATEMENT = Duration.ofMinutes(7);

    /** The portal with nothing but that Trino. */
    public static class BehindProxy extends TrinoAlone {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(super.getConfigOverrides());
            config.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:behind-proxy;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
            return config;
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TrinoBehindProxy.class);
        }
    }

    @Inject
    Samples samples;

    @Inject
    TrinoBehindProxy between;

    @Inject
    Clusters clusters;

    @Inject
    Catalogs catalogs;

    @Inject
    AccessStory story;

    @Inject
    EndAgreement endAgreement;

    @Inject
    Grants grants;

    @Inject
    GrantReconciler reconciler;

    @Inject
    MovableClock clock;

    @BeforeEach
    void prepare() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.late");
            admin.run("CREATE OR REPLACE VIEW lake.late.readings AS SELECT nationkey AS id FROM tpch.tiny.nation");
        }
        samples.reset();
        QuarkusTransaction.requiringNew().run(() -> {
            catalogs.noteKeepsGrants(VIEW.inCatalog(), true, clock.instant());
            samples.add(
                    "weather",
                    SLUG,
                    Samples.describe("Late", "Granted late", VIEW).owners("otto"));
        });
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aGrantThatArrivesAfterTheRevocationIsTakenAwayAgain() throws Exception {
        Held grant = between.proxy().hold(List.of(statement -> statement.startsWith("GRANT SELECT")));
        UUID request = story.asked(ADA, "weather", SLUG, 30);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        assertThat(grant.arrivesWithin(SECONDS_TO_THE_STATEMENT)).isTrue();
        await().until(() -> grant().lastError().isPresent());

        endAgreement.revoke(OTTO, story.agreementOf(request), "The project is over");
        later(PAST_THE_LEASE);
        assertThat(held()).isEmpty();
        assertThat(grant().state()).isEqualTo(GrantState.UNWANTED);

        grant.letGo();
        await().untilAsserted(() -> assertThat(held()).containsExactly(Privilege.SELECT));
        later(PAST_THE_STATEMENT);
        assertThat(held()).isEmpty();
        assertThat(grant().state()).isEqualTo(GrantState.GONE);
    }

    private Set<Privilege> held() {
        Engine trino = clusters.of(QualifiedName.MAIN_CLUSTER);
        return trino.privileges(VIEW, "ada");
    }

    private void later(Duration by) {
        clock.moveAhead(by);
        reconciler.run();
        await().until(() -> QuarkusTransaction.requiringNew().call(() -> grants.count("leasedUntil is not null")) == 0);
    }

    private Grant grant() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(VIEW, "ada").orElseThrow());
    }
}
