package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
            admin.run("CREATE SCHEMA IF NOT EXISTS %s.%s".formatted(name.catalog(), name.schema()));
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

    @Test
    void finishedQueriesAreRemembered() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.read("SELECT 1", row -> row.getInt(1));
        }
        assertThat(engine.finishedQueries()).anyMatch(query -> query.user().equals("ada"));
    }
}
