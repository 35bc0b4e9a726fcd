package io.fondaco.engine;

import static io.fondaco.engine.QualifiedName.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.identity.PrincipalName;
import io.fondaco.testing.TrinoForTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrinoEngineIT extends EngineContract {

    private final Engine engine = new TrinoEngine(
            Clusters.MAIN,
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

    @Test
    void aGrantWithTheRightToPassItOnIsTakenAwayToo() {
        QualifiedName name = QualifiedName.parse("lake.contract.passable");
        create(name);
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("GRANT SELECT ON %s TO USER ada WITH GRANT OPTION".formatted(name.sql()));
        }
        assertThat(engine.privileges(name, "ada")).containsExactly(Privilege.SELECT);

        engine.revoke(name, "ada", Set.of(Privilege.SELECT));

        assertThat(engine.privileges(name, "ada")).isEmpty();
    }

    /** Trino answers ok in any case: only reading tells. */
    @Test
    void aRevocationByAnotherThanAdminDoesNothingAndThatIsSeen() {
        QualifiedName name = QualifiedName.parse("lake.contract.unrevoked");
        create(name);
        engine.grant(name, "ada", Set.of(Privilege.SELECT));
        Engine other = new TrinoEngine(
                Clusters.MAIN,
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
