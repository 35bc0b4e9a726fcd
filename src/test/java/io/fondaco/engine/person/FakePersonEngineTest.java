package io.fondaco.engine.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FakePersonEngineTest extends PersonEngineContract {

    private final FakeEngine engine = new FakeEngine();
    private final FakePersonEngines world = new FakePersonEngines(engine);

    @Override
    PersonEngine ada() {
        return world.of(QualifiedName.MAIN_CLUSTER, "ada");
    }

    @Override
    void createBoth() {
        for (QualifiedName name : List.of(STATIONS, SECRET)) {
            engine.create(new HarvestedObject(
                    name,
                    "TABLE",
                    null,
                    List.of(
                            new HarvestedColumn("station", "varchar", 1, null),
                            new HarvestedColumn("height", "bigint", 2, null))));
            world.fill(name, new Rows(List.of(), List.of(List.of("Zugspitze", "2956"))));
        }
        engine.grant(STATIONS, "ada", Set.of(Privilege.SELECT));
    }

    @Test
    void aTrinoThatAllowsNoOtherNamesSaysSo() {
        world.refuseNames();

        assertThatThrownBy(() -> ada().whyNot("SELECT 1"))
                .isInstanceOfSatisfying(
                        EngineError.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.kind())
                                .isEqualTo(EngineError.Kind.NOT_IN_NAME));
    }
}
