package io.fondaco.product.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import java.util.List;
import org.junit.jupiter.api.Test;

class MajorObjectsTest {

    private static OutputPort.Description port(String name, String version, String object) {
        return new OutputPort.Description(
                name, version, "", "", name(object), "1.0.0", "", List.of(), false, List.of(), null);
    }

    private static QualifiedName name(String object) {
        return new QualifiedName("lake", "weather", object);
    }

    @Test
    void thePortThatWasThereFirstKeepsItsNameAndObject() {
        List<OutputPort.Description> both =
                MajorObjects.sideBySide(port("daily", "1.2.0", "daily"), port("daily", "2.0.0", "daily"), List.of());

        assertThat(both)
                .extracting(OutputPort.Description::name, port -> port.object().object())
                .containsExactly(tuple("daily", "daily"), tuple("daily 2.0.0", "daily_v2"));
        assertThat(both).extracting(OutputPort.Description::deprecated).containsExactly(true, false);
    }

    @Test
    void theThirdMajorStandsBesideTheSecond() {
        List<OutputPort.Description> both = MajorObjects.sideBySide(
                port("daily 2.0.0", "2.0.0", "daily_v2"), port("daily", "2.1.0", "daily_v2"), List.of());

        assertThat(both.getLast().name()).isEqualTo("daily 3.0.0");
        assertThat(both.getLast().object()).isEqualTo(name("daily_v3"));
    }

    @Test
    void anObjectThatIsTakenIsNotTakenAgain() {
        List<OutputPort.Description> both = MajorObjects.sideBySide(
                port("daily", "1.0.0", "daily"), port("daily", "1.1.0", "daily"), List.of(name("daily_v2")));

        assertThat(both.getLast().object()).isEqualTo(name("daily_v3"));
    }
}
