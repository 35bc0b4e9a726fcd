package io.fondaco.access.rule;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.agreement.BeginAndExpireAgreements;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.testing.AskingTrino;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.OpaPortal;
import io.fondaco.testing.Samples;
import io.fondaco.testing.TrinoForTests;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a holder and a stranger read, connector by connector, while access is given, taken away, over, and while the portal
 * is down; each refusal beside the same query of somebody who may. Hive is not among them: with its own security the
 * portal grants there, and OPA may only allow it beside that.
 */
@QuarkusTest
@TestProfile(OpaPortal.class)
class OpaConnectorsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static @Nullable AskingTrino trino;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    Grants grants;

    @Inject
    KeepRules keepRules;

    @Inject
    BeginAndExpireAgreements expire;

    @Inject
    MovableClock clock;

    static Stream<String> catalogs() {
        return Stream.concat(Stream.of("iceberg", "memory"), TrinoForTests.sources().stream());
    }

    @BeforeEach
    void begin() {
        if (trino == null) {
            trino = AskingTrino.start(management);
        }
        samples.reset();
        List.of(ADA, BEN, STELLA).forEach(samples::signedIn);
    }

    @AfterEach
    void present() {
        clock.reset();
        trino.down(false);
    }

    @AfterAll
    static void end() {
        if (trino != null) {
            trino.close();
            trino = null;
        }
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void whatIsReadIsWhatTheAgreementsSay(String catalog) {
        QualifiedName table = new QualifiedName(catalog, "opa_cells", "cells");
        make(table);
        refused("ada", table);
        reads("admin", table);

        UUID adas = given(ADA, table);
        given(BEN, table);
        reads("ada", table);
        refused("eve", table);

        trino.down(true);
        assertThatThrownBy(() -> count("ada", table)).isInstanceOf(EngineError.class);
        trino.down(false);
        reads("ada", table);

        story.revoked(STELLA, adas, "The project is over");
        refused("ada", table);
        reads("ben", table);

        clock.moveAhead(Duration.ofDays(31));
        expire.run();
        keepRules.run();
        await().atMost(PATIENCE).untilAsserted(() -> refused("ben", table));
        reads("admin", table);
    }

    private void make(QualifiedName table) {
        try (TrinoSession admin = AskingTrino.as("admin")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS " + table.catalog() + "." + table.schema());
            admin.run("DROP TABLE IF EXISTS " + table.sql());
            admin.run("CREATE TABLE " + table.sql() + " AS SELECT nationkey AS zip FROM tpch.tiny.nation");
        }
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "cells",
                        Samples.describe("Cells", "A cell", table).owners("stella")));
        keepRules.run();
    }

    private UUID given(Person person, QualifiedName table) {
        UUID agreement = story.granted(STELLA, story.asked(person, "retail", "cells", 30));
        await().atMost(PATIENCE)
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> grants.of(table, person.name())
                                .filter(grant -> grant.state() == GrantState.VERIFIED && !grant.unproven())
                                .isPresent()));
        return agreement;
    }

    private static void reads(String user, QualifiedName table) {
        assertThat(count(user, table)).as("%s reads %s", user, table).isEqualTo(25);
    }

    private static void refused(String user, QualifiedName table) {
        assertThatThrownBy(() -> count(user, table))
                .as("%s does not read %s", user, table)
                .isInstanceOfSatisfying(
                        EngineError.class, error -> assertThat(error.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    private static long count(String user, QualifiedName table) {
        try (TrinoSession session = AskingTrino.as(user)) {
            return session.read("SELECT count(*) FROM " + table.sql(), row -> row.getLong(1))
                    .getFirst();
        }
    }
}
