package io.fondaco.engine.definition;

import io.fondaco.engine.Engine;
import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FakeDefinitionsTest extends DefinitionsContract {

    private final FakeEngine engine = new FakeEngine();
    private final Definitions definitions = new FakeDefinitions(engine);

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
        engine.define(view, "admin", Definition.view("SELECT 1 x", null, Map.of()));
    }

    @Override
    void makeBase() {
        engine.create(new HarvestedObject(
                BASE,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, null),
                        new HarvestedColumn("name", "varchar(25)", 2, null))));
        engine.giveByHand(BASE, Grantee.user(PUBLISHER), Set.of(Privilege.SELECT), true);
    }
}
