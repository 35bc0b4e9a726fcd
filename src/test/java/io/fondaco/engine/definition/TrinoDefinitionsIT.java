package io.fondaco.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.Engine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.RealEngine;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.definition.DefinitionStatement.CreateView;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.TrinoForTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrinoDefinitionsIT extends DefinitionsContract {

    private final TrinoAccount account = TrinoAccount.of(TrinoForTests.server().jdbcUrl(), "admin", "fondaco")
            .withRoles("lake:admin");
    private final Definitions definitions = RealDefinitions.of(account);
    private final Engine engine = RealEngine.of(account);

    @Override
    Definitions definitions() {
        return definitions;
    }

    @Override
    Engine engine() {
        return engine;
    }

    @Override
    void makeAsAdmin(QualifiedName view) {
        admin("CREATE OR REPLACE VIEW %s AS SELECT 1 x".formatted(view.sql()));
    }

    @Override
    void makeBase() {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.define_raw");
            admin.run("CREATE SCHEMA IF NOT EXISTS lake.define AUTHORIZATION USER " + PUBLISHER);
            admin.run("CREATE SCHEMA IF NOT EXISTS iceberg.define");
            admin.run("CREATE TABLE IF NOT EXISTS %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation"
                    .formatted(BASE));
            admin.run("GRANT SELECT ON %s TO USER %s WITH GRANT OPTION".formatted(BASE, PUBLISHER));
        }
    }

    /** Trino checks the rights of a view's owner through all layers, as the portal's own check sees them too. */
    @Test
    void aBaseThatMayNotBeHandedOnAnyMoreIsAnObstacleThroughBothLayers() {
        definitions.send(new CreateView(VIEW.inner(), "SELECT id FROM " + BASE, false, null), PUBLISHER);
        definitions.send(new CreateView(VIEW, "SELECT id FROM " + VIEW.inner(), false, null), PUBLISHER);
        engine.grant(VIEW, "ada", Set.of(Privilege.SELECT));
        readAsAda();
        assertThat(engine.obstacle(VIEW)).isEmpty();

        admin("REVOKE GRANT OPTION FOR SELECT ON %s FROM USER %s".formatted(BASE, PUBLISHER));
        assertThatThrownBy(TrinoDefinitionsIT::readAsAda).hasMessageContaining("View owner");
        assertThat(engine.obstacle(VIEW)).get().asString().contains("View owner", "define_raw.readings");

        admin("GRANT SELECT ON %s TO USER %s".formatted(BASE, PUBLISHER));
        assertThatThrownBy(TrinoDefinitionsIT::readAsAda).hasMessageContaining("View owner");
        assertThat(engine.obstacle(VIEW)).get().asString().contains("'%s' cannot create view".formatted(PUBLISHER));

        admin("GRANT SELECT ON %s TO USER %s WITH GRANT OPTION".formatted(BASE, PUBLISHER));
        readAsAda();
        assertThat(engine.obstacle(VIEW)).isEmpty();
    }

    private static void readAsAda() {
        try (TrinoSession ada = TrinoForTests.as("ada")) {
            ada.read("SELECT id FROM " + VIEW.sql() + " LIMIT 1", row -> row.getInt(1));
        }
    }

    private static void admin(String sql) {
        try (TrinoSession admin = TrinoForTests.admin()) {
            admin.run(sql);
        }
    }
}
