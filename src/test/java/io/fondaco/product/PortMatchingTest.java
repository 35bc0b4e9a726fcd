package io.fondaco.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortMatchingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final ProductDescription SALES = Samples.describe("Sales", "What was sold", name("old"))
            .owners("otto")
            .description();

    private final DataProduct product = new DataProduct(
            new Domain(new Slug("weather")), new Slug("sales"), Samples.withPorts(SALES, List.of()), NOW);

    private static QualifiedName name(String object) {
        return new QualifiedName("lake", "sales", object);
    }

    private static OutputPort.Description port(String name, String version, String object) {
        return new OutputPort.Description(
                name, version, "", "", name(object), version, "", List.of(), false, List.of(), null);
    }

    /** Describes the product anew; gives its ports as {@code name > object}. */
    private List<String> described(OutputPort.Description... ports) {
        product.describe(Samples.withPorts(SALES, List.of(ports)), NOW);
        return product.ports().stream()
                .map(port -> port.name() + " > " + port.object().object())
                .toList();
    }

    @Test
    void anotherVersionBesideLeavesThePortThatIsThereAlone() {
        described(port("sales", "1.0.0", "one"));
        OutputPort before = product.ports().getFirst();

        assertThat(described(port("sales", "1.0.0", "one"), port("sales 2.0.0", "2.0.0", "two")))
                .containsExactly("sales > one", "sales 2.0.0 > two");
        assertThat(product.ports().getFirst()).isEqualTo(before);
    }

    @Test
    void theVersionThatStaysIsTheSamePortWhenTheOlderOneGoes() {
        described(port("sales", "1.0.0", "one"), port("sales 2.0.0", "2.0.0", "two"));
        OutputPort second = product.ports().getLast();

        assertThat(described(port("sales", "2.0.0", "two"))).containsExactly("sales 2.0.0 > two");
        assertThat(product.ports()).containsExactly(second);
        assertThat(described(port("sales", "2.1.0", "two"))).containsExactly("sales 2.0.0 > two");
        assertThat(product.ports()).containsExactly(second);
    }

    @Test
    void aSinglePortWithAHigherVersionIsTheSamePort() {
        described(port("sales", "1.0.0", "one"));
        OutputPort before = product.ports().getFirst();

        assertThat(described(port("sales", "2.0.0", "one"))).containsExactly("sales > one");
        assertThat(product.ports()).containsExactly(before);
    }
}
