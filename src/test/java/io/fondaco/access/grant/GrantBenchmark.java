package io.fondaco.access.grant;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.StoppableEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.testing.Benchmark;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From the press on Approve until the grant was read back, beside the same GRANT and read-back over plain JDBC. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class GrantBenchmark {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 60;
    private static final String SLUG = "benchmark";
    private static final QualifiedName VIEW = QualifiedName.parse("lake.benchmark.granted");

    @Inject
    Samples samples;

    @Inject
    Clusters clusters;

    @Inject
    Catalogs catalogs;

    @Inject
    DecideRequest decideRequest;

    @Inject
    EndAgreement endAgreement;

    @Inject
    AccessStory story;

    @Inject
    Settled settled;

    @Inject
    Clock clock;

    /** Hears that a grant was read back and noted. */
    @Singleton
    static class Settled {

        private final LinkedBlockingQueue<UUID> grants = new LinkedBlockingQueue<>();

        void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantSettled grant) {
            grants.add(grant.grant());
        }

        private void await() throws InterruptedException {
            assertThat(grants.poll(1, TimeUnit.MINUTES)).isNotNull();
        }
    }

    @Test
    void approveToVerified() throws Exception {
        prepare();
        Benchmark plain = new Benchmark("GRANT and read-back over plain JDBC");
        Benchmark portal = new Benchmark("Approve until verified");
        try (Connection trino = TrinoForTests.plain()) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                if (round == 0) {
                    plain.warm();
                    portal.warm();
                }
                plain.time(() -> grant(trino));
                run(trino, "REVOKE SELECT ON " + VIEW.sql() + " FROM USER \"floor\"");
                UUID request = story.asked(ADA, "weather", SLUG, 30);
                portal.time(() -> {
                    decideRequest.decide(OTTO, request, DecisionInput.approved());
                    settled.await();
                });
                end(request);
            }
        }
        portal.report(plain);
    }

    private void prepare() {
        samples.reset();
        ((StoppableEngine) clusters.of(QualifiedName.MAIN_CLUSTER)).create(VIEW);
        QuarkusTransaction.requiringNew().run(() -> {
            catalogs.noteKeepsGrants(VIEW.inCatalog(), true, clock.instant());
            samples.add(
                    "weather",
                    SLUG,
                    Samples.describe("Benchmark", "Granted often", VIEW).owners("otto"));
        });
    }

    private void end(UUID request) throws InterruptedException {
        endAgreement.revoke(OTTO, story.agreementOf(request), "For the next round");
        settled.await();
    }

    private static void grant(Connection trino) throws SQLException {
        run(trino, "GRANT SELECT ON " + VIEW.sql() + " TO USER \"floor\"");
        try (PreparedStatement read = trino.prepareStatement("""
                SELECT privilege_type FROM lake.information_schema.table_privileges
                WHERE grantee_type = 'USER' AND table_schema = ? AND table_name = ? AND grantee = ?
                """)) {
            read.setString(1, VIEW.schema());
            read.setString(2, VIEW.object());
            read.setString(3, "floor");
            try (ResultSet rows = read.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("SELECT");
            }
        }
    }

    private static void run(Connection trino, String sql) throws SQLException {
        try (Statement statement = trino.createStatement()) {
            statement.execute(sql);
        }
    }
}
