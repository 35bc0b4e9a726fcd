package io.fondaco.product.harvest;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ContractDifference.Kind;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample's contract promises {@code zip varchar(5)} and {@code day date}. */
class ContractDifferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final OutputPort port = new DataProduct(
                    new Domain(new Slug("weather")),
                    new Slug("daily-temperatures"),
                    Samples.describe("Daily temperatures", "By day", DAILY).description(),
                    NOW)
            .ports()
            .getFirst();

    @Test
    void anObjectAsPromisedDiffersInNothing() {
        assertThat(differences(column("zip", "varchar(5)", 1), column("day", "date", 2)))
                .isEmpty();
    }

    @Test
    void namesAreComparedAsTrinoDoes() {
        assertThat(differences(column("ZIP", "varchar(5)", 1), column("Day", "date", 2)))
                .isEmpty();
    }

    @Test
    void whatTheContractNamesIsToldFirst() {
        assertThat(differences(column("station", "varchar", 1), column("zip", "bigint", 2)))
                .extracting(ContractDifference::sentence)
                .containsExactly(
                        "The contract promises zip as varchar(5), but in Trino it is bigint.",
                        "The contract promises day, but Trino has no such column.",
                        "Trino has station (varchar), which the contract does not name.");
    }

    @Test
    void ofAnObjectThatIsGoneNothingElseIsTold() {
        SeenObject seen = seen(column("station", "varchar", 1));
        seen.miss(NOW);

        assertThat(ContractDifferences.between(port, seen))
                .extracting(ContractDifference::kind)
                .containsExactly(Kind.OBJECT_GONE);
    }

    private List<ContractDifference> differences(HarvestedColumn... columns) {
        return ContractDifferences.between(port, seen(columns));
    }

    private static SeenObject seen(HarvestedColumn... columns) {
        return new SeenObject(new HarvestedObject(DAILY, "VIEW", null, List.of(columns)), NOW);
    }

    private static HarvestedColumn column(String name, String type, int position) {
        return new HarvestedColumn(name, type, position, null);
    }
}
