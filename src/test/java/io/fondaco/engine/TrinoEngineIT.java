package io.fondaco.engine;

import static io.fondaco.engine.name.QualifiedName.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.PrincipalName;
import io.fondaco.testing.HoldingProxy;
import io.fondaco.testing.TrinoForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrinoEngineIT extends EngineContract {

    private final Engine engine = new TrinoEngine(
            QualifiedName.MAIN_CLUSTER,
            TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
                    .withRoles("lake:admin"));

    @Override
    Engine engine() {
        return engine;
    }

    @Override
    void create(QualifiedName name) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS %s.%s".formatted(name.catalog(), quoted(name.schema())));
            admin.run(
                    "CREATE OR REPLACE VIEW %s AS SELECT nationkey AS id FROM tpch.tiny.nation".formatted(name.sql()));
        }
    }

    @Override
    void giveByHand(QualifiedName object, Grantee grantee, Set<Privilege> given, boolean passable) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            if (grantee.kind() == Grantee.Kind.ROLE && !grantee.isEveryone()) {
                makeRole(admin, grantee.name());
            }
            admin.run("GRANT %s ON %s TO %s %s%s"
                    .formatted(
                            Privilege.text(given),
                            object.sql(),
                            grantee.kind(),
                            quoted(grantee.name()),
                            passable ? " WITH GRANT OPTION" : ""));
        }
    }

    private static void makeRole(TrinoSession admin, String name) {
        if (!admin.read("SHOW ROLES FROM lake", row -> row.getString(1)).contains(name)) {
            admin.run("CREATE ROLE %s IN lake".formatted(quoted(name)));
        }
    }

    @Override
    void createAs(String user, QualifiedName object) {
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession owner = TrinoForTests.as(user)) {
            admin.run("CREATE SCHEMA IF NOT EXISTS %s.%s AUTHORIZATION USER %s"
                    .formatted(object.catalog(), quoted(object.schema()), quoted(user)));
            owner.run("CREATE OR REPLACE VIEW %s AS SELECT nationkey AS id FROM tpch.tiny.nation"
                    .formatted(object.sql()));
        }
    }

    /** The driver's own deadline is the server's; what never comes back is given up by the portal. */
    @Test
    void aStatementThatIsHeldUpIsGivenUpInTime() throws Exception {
        QualifiedName name = QualifiedName.parse("lake.contract.held_up");
        create(name);
        try (HoldingProxy proxy = HoldingProxy.before(TrinoForTests.http())) {
            Engine behind = new TrinoEngine(
                    QualifiedName.MAIN_CLUSTER,
                    TrinoAccount.of(proxy.jdbcUrl(), "admin", "fondaco")
                            .withRoles("lake:admin")
                            .withStatementTimeout(Duration.ofSeconds(1)));
            HoldingProxy.Held grant = proxy.hold(List.of(statement -> statement.startsWith("GRANT")));
            Instant sent = Instant.now();

            assertThatThrownBy(() -> behind.grant(name, "ada", Set.of(Privilege.SELECT)))
                    .isInstanceOfSatisfying(
                            EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.TOO_SLOW));
            assertThat(Duration.between(sent, Instant.now()))
                    .isLessThan(behind.patience().plusSeconds(2));
            assertThat(behind.answers()).isTrue();
            assertThat(engine.privileges(name, "ada")).isEmpty();

            grant.letGo();
            await().untilAsserted(
                            () -> assertThat(engine.privileges(name, "ada")).containsExactly(Privilege.SELECT));
        }
    }

    @Test
    void aStatementThatTrinoItselfEndsWasTooSlowAndTrinoIsNotDown() {
        Engine hasty = new TrinoEngine(
                QualifiedName.MAIN_CLUSTER,
                TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
                        .withStatementTimeout(Duration.ofSeconds(1)));
        try (TrinoSession session =
                TrinoSession.open(TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
                        .withStatementTimeout(Duration.ofSeconds(1)))) {
            assertThatThrownBy(() -> session.run("SELECT count(*) FROM tpch.sf100.lineitem a, tpch.sf100.lineitem b"))
                    .isInstanceOfSatisfying(
                            EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.TOO_SLOW));
        }
        assertThat(hasty.answers()).isTrue();
    }

    /** Trino answers ok in any case: only reading tells. */
    @Test
    void aRevocationByAnotherThanAdminDoesNothingAndThatIsSeen() {
        QualifiedName name = QualifiedName.parse("lake.contract.unrevoked");
        create(name);
        engine.grant(name, "ada", Set.of(Privilege.SELECT));
        Engine other = new TrinoEngine(
                QualifiedName.MAIN_CLUSTER,
                TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "portal_svc", "fondaco")
                        .withRoles("lake:admin"));
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("GRANT admin TO USER portal_svc IN lake");
            other.revoke(name, "ada", Set.of(Privilege.SELECT));
            assertThat(other.privileges(name, "ada")).containsExactly(Privilege.SELECT);
            admin.run("REVOKE admin FROM USER portal_svc IN lake");
        }

        engine.revoke(name, "ada", Set.of(Privilege.SELECT));
        assertThat(engine.privileges(name, "ada")).isEmpty();
    }

    @Test
    void namesAreKeptInLowerCaseAndNobodyNeedBearThem() {
        QualifiedName name = QualifiedName.parse("lake.contract.upper");
        create(name);

        engine.grant(name, "Nobody.YET@example.com", Set.of(Privilege.SELECT));

        assertThat(engine.privileges(name, PrincipalName.folded("Nobody.YET@example.com")))
                .containsExactly(Privilege.SELECT);
        readAs("nobody.yet@example.com", name);
        assertThatThrownBy(() -> readAs("Nobody.YET@example.com", name)).hasMessageContaining("Access Denied");
    }

    @Test
    void aViewWhoseOwnerMayNotPassOnItsBaseIsFoundBeforeAnybodyIsGrantedIt() {
        QualifiedName base = QualifiedName.parse("lake.contract.base");
        QualifiedName view = QualifiedName.parse("lake.borrowed.on_base");
        create(base);
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession borrower = TrinoForTests.as("borrower")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.borrowed AUTHORIZATION USER borrower");
            admin.run("GRANT SELECT ON %s TO USER borrower".formatted(base.sql()));
            borrower.run("CREATE OR REPLACE VIEW %s AS SELECT id FROM %s".formatted(view.sql(), base.sql()));
            assertThat(engine.obstacle(view)).get().asString().contains("View owner");
            engine.grant(view, "ada", Set.of(Privilege.SELECT));
            assertThatThrownBy(() -> readAs("ada", view)).hasMessageContaining("View owner");

            admin.run("GRANT SELECT ON %s TO USER borrower WITH GRANT OPTION".formatted(base.sql()));
            assertThat(engine.obstacle(view)).isEmpty();
            readAs("ada", view);
        }
    }

    /** Of its own views Trino tells the portal only whether it can read them itself. */
    @Test
    void aViewOfThePortalsOwnUserThatMayNoLongerPassOnItsBaseIsFoundAndForgottenOnceItMay() {
        QualifiedName view = QualifiedName.parse("lake.lent.on_base");
        QualifiedName outer = QualifiedName.parse("lake.lent.on_view");
        lend();
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession lender = TrinoForTests.as("lender")) {
            admin.run("CREATE OR REPLACE VIEW %s AS SELECT id FROM lake.lender.base".formatted(view.sql()));
            admin.run("CREATE OR REPLACE VIEW %s AS SELECT id FROM %s".formatted(outer.sql(), view.sql()));
            engine.grant(view, "ada", Set.of(Privilege.SELECT));
            engine.grant(outer, "ada", Set.of(Privilege.SELECT));
            readAs("ada", view);
            readAs("ada", outer);
            assertThat(engine.obstacle(view)).isEmpty();
            assertThat(engine.obstacle(outer)).isEmpty();

            admin.run("REVOKE GRANT OPTION FOR SELECT ON lake.lender.base FROM USER admin");
            lender.run("GRANT SELECT ON lake.lender.base TO USER admin");
            assertThatThrownBy(() -> readAs("ada", view)).hasMessageContaining("View owner");
            assertThatThrownBy(() -> readAs("ada", outer)).hasMessageContaining("View owner");
            assertThat(engine.obstacle(view)).get().asString().contains("View owner 'admin'", "lake.lender.base");
            assertThat(engine.obstacle(outer)).get().asString().contains("View owner 'admin'", "lake.lender.base");

            admin.run("REVOKE SELECT ON lake.lender.base FROM USER admin");
            assertThat(engine.obstacle(view)).get().asString().contains("Access Denied");

            lender.run("GRANT SELECT ON lake.lender.base TO USER admin WITH GRANT OPTION");
            readAs("ada", view);
            assertThat(engine.obstacle(view)).isEmpty();
            assertThat(engine.obstacle(outer)).isEmpty();
        }
    }

    @Test
    void aViewThatAsksEachReaderForRightsBelowIsFound() {
        QualifiedName view = QualifiedName.parse("lake.lent.invoking");
        QualifiedName harmless = QualifiedName.parse("lake.lent.invoking_open");
        lend();
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE OR REPLACE VIEW %s SECURITY INVOKER AS SELECT id FROM lake.lender.base"
                    .formatted(view.sql()));
            admin.run("CREATE OR REPLACE VIEW %s SECURITY INVOKER AS SELECT nationkey AS id FROM tpch.tiny.nation"
                    .formatted(harmless.sql()));
        }
        engine.grant(view, "ada", Set.of(Privilege.SELECT));
        engine.grant(harmless, "ada", Set.of(Privilege.SELECT));

        assertThatThrownBy(() -> readAs("ada", view)).hasMessageContaining("Access Denied");
        assertThat(engine.obstacle(view)).get().asString().contains("SECURITY INVOKER", "lake.lender.base");
        readAs("ada", harmless);
        assertThat(engine.obstacle(harmless)).isEmpty();
    }

    private static void lend() {
        try (TrinoSession admin = TrinoForTests.admin();
                TrinoSession lender = TrinoForTests.as("lender")) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.lender AUTHORIZATION USER lender");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.lent");
            lender.run("CREATE TABLE IF NOT EXISTS lake.lender.base AS SELECT nationkey AS id FROM tpch.tiny.nation");
            lender.run("GRANT SELECT ON lake.lender.base TO USER admin WITH GRANT OPTION");
        }
    }

    @Test
    void anObjectThatIsListedUnderAnotherNameIsFoundByItsOwn() {
        QualifiedName odd = new QualifiedName("lake", "contract", "a\"b=c");
        create(odd);

        assertThat(engine.look(odd)).get().extracting(HarvestedObject::kind).isEqualTo("VIEW");
        assertThat(engine.look(QualifiedName.parse("lake.contract.absent"))).isEmpty();
    }

    @Test
    void aViewThatDoesNotFitItsTableAnyMoreIsFound() {
        QualifiedName view = QualifiedName.parse("lake.contract.stale");
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.contract");
            admin.run("CREATE TABLE IF NOT EXISTS lake.contract.shrinking AS SELECT 1 AS a, 2 AS b");
            admin.run("CREATE OR REPLACE VIEW %s AS SELECT a, b FROM lake.contract.shrinking".formatted(view.sql()));
            assertThat(engine.obstacle(view)).isEmpty();
            admin.run("DROP TABLE lake.contract.shrinking");
        }
        assertThat(engine.obstacle(view)).isPresent();
    }

    private static void readAs(String user, QualifiedName name) {
        try (TrinoSession session = TrinoForTests.as(user)) {
            session.read("SELECT id FROM " + name.sql() + " LIMIT 1", row -> row.getInt(1));
        }
    }

    @Test
    void finishedQueriesAreRemembered() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.read("SELECT 1", row -> row.getInt(1));
        }
        assertThat(engine.finishedQueries()).anyMatch(query -> query.user().equals("ada"));
    }
}
