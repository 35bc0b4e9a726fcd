package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.engine.TrinoSession;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view of the portal's own user in a real Trino, from which a right below is taken away and given back. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class UnreadableViewIT {

    private static final String BASE = "lake.lender.daily";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    ViewObstacles obstacles;

    @Inject
    AccessStatuses statuses;

    @Inject
    DataProducts products;

    @Inject
    EntityManager entities;

    @BeforeEach
    void makeTheView() {
        samples.reset();
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession lender = TrinoForTests.as("lender")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.lender AUTHORIZATION USER lender");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.weather");
            lender.run(
                    "CREATE TABLE IF NOT EXISTS %s AS SELECT '12345' AS zip, DATE '2026-01-01' AS day".formatted(BASE));
            lender.run("GRANT SELECT ON %s TO USER admin WITH GRANT OPTION".formatted(BASE));
            admin.run("CREATE OR REPLACE VIEW %s AS SELECT zip, day FROM %s".formatted(DAILY.sql(), BASE));
        }
    }

    @Test
    void whoHoldsItIsNotToldThatTheyHaveAccessUntilTheRightIsBack() {
        story.granted(OTTO, story.asked(ADA));
        obstacles.run();
        assertThat(state()).isEqualTo(AccessState.GRANTED);
        read();

        run("admin", "REVOKE GRANT OPTION FOR SELECT ON %s FROM USER admin");
        run("lender", "GRANT SELECT ON %s TO USER admin");
        assertThatThrownBy(UnreadableViewIT::read).hasMessageContaining("View owner");
        lookAgain();

        assertThat(state()).isEqualTo(AccessState.UNREADABLE);
        UUID waiting = story.asked(BEN);
        assertThatThrownBy(() -> story.granted(OTTO, waiting))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("View owner 'admin'");

        run("lender", "GRANT SELECT ON %s TO USER admin WITH GRANT OPTION");
        lookAgain();

        assertThat(state()).isEqualTo(AccessState.GRANTED);
        read();
        story.granted(OTTO, waiting);
    }

    private AccessState state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> statuses.of(
                                ADA,
                                products.find(ADA, "weather", "daily-temperatures")
                                        .orElseThrow())
                        .state());
    }

    /** As if the time for which an answer is believed were over. */
    private void lookAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update seen_object set obstacle_asked_at = null")
                        .executeUpdate());
        obstacles.run();
    }

    private static void run(String user, String sql) {
        try (TrinoSession session = user.equals("admin") ? TrinoForTests.admin() : TrinoForTests.as(user)) {
            session.run(sql.formatted(BASE));
        }
    }

    private static void read() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.read("SELECT zip FROM " + DAILY.sql(), row -> row.getString(1));
        }
    }
}
