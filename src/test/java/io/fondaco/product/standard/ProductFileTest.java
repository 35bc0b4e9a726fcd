package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.Tier;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ProductFileTest {

    @Test
    void theFieldsThatFondacoUsesAreRead() {
        ProductDescription product = SampleFiles.right().read().value().orElseThrow();

        assertThat(product.name()).isEqualTo("Daily temperatures");
        assertThat(product.summary()).startsWith("Lowest, highest");
        assertThat(product.purpose()).isEqualTo("Plan by the weather of each zip code.");
        assertThat(product.limitations()).isEqualTo("Not for single stations.");
        assertThat(product.tier()).isEqualTo(Tier.GOLD);
        assertThat(product.status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(product.version()).isEqualTo("2.1.0");
        assertThat(product.ownerTeam()).isEqualTo("team-weather");
        assertThat(product.tags()).containsExactlyInAnyOrder("temperature", "zip");
        assertThat(product.terms()).isEqualTo("For use inside the company.");
        assertThat(product.maxPeriod()).isEqualTo(Period.ofMonths(6));
        assertThat(product.successor()).isEqualTo("retail/store-transactions");
        assertThat(product.publishedAt()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(product.earlierVersions())
                .containsExactly(
                        new ProductDescription.EarlierVersion(
                                "2.0.0", "By zip code.", Instant.parse("2026-01-15T00:00:00Z")),
                        new ProductDescription.EarlierVersion(
                                "1.0.0", "First release.", Instant.parse("2025-06-01T00:00:00Z")));
    }

    @Test
    void peopleAreKnownByTheirNameInTrinoAndOtherRolesAreLeftAlone() {
        ProductDescription product = SampleFiles.right().read().value().orElseThrow();

        assertThat(product.people())
                .containsExactlyInAnyOrder(
                        new RoleHolder("otto", ProductRole.OWNER), new RoleHolder("oda", ProductRole.STEWARD));
    }

    @Test
    void somebodyWhoLeftHoldsNoRole() {
        SampleFiles files = SampleFiles.right().withProduct("role: steward", "role: owner\n      dateOut: 2026-06-01");

        assertThat(files.read().value().orElseThrow().people())
                .containsExactly(new RoleHolder("otto", ProductRole.OWNER));
    }

    @Test
    void somebodyWhoIsStillToComeHoldsNoRole() {
        SampleFiles files = SampleFiles.right().withProduct("role: steward", "role: owner\n      dateIn: '2026-06-02'");

        assertThat(files.read().value().orElseThrow().people()).hasSize(1);
    }

    @Test
    void thePortComesFromItsContract() {
        OutputPort.Description port =
                SampleFiles.right().read().value().orElseThrow().ports().getFirst();

        assertThat(port.name()).isEqualTo("daily");
        assertThat(port.object()).isEqualTo(new QualifiedName("lake", "weather", "daily_temperatures"));
        assertThat(port.title()).isEqualTo("One zip code on one day");
        assertThat(port.contractVersion()).isEqualTo("2.1.0");
        assertThat(port.contract()).isEqualTo(SampleFiles.text(SampleFiles.CONTRACT));
        assertThat(port.columns())
                .containsExactly(
                        new ContractColumn.Promise("zip", "varchar(5)", "Zip code", true, false, false, true),
                        new ContractColumn.Promise(
                                "day", "date (logical)", "The day, in local time", true, true, false, false),
                        new ContractColumn.Promise(
                                "average", "decimal(4,1)", "Degrees Celsius", false, false, false, false),
                        new ContractColumn.Promise("observer", "varchar", "", false, false, true, false));
    }

    @Test
    void whatMayBeLeftOutHasItsDefault() {
        SampleFiles files = new SampleFiles(
                SampleFiles.text("retail/store-transactions/product.odps.yaml"),
                SampleFiles.text("retail/store-transactions/transactions.odcs.yaml"));

        ProductDescription product = files.read().value().orElseThrow();

        assertThat(product.summary()).isEqualTo("What was sold where.");
        assertThat(product.maxPeriod()).isEqualTo(Period.ofYears(1));
        assertThat(product.terms()).isEmpty();
        assertThat(product.tier()).isNull();
        assertThat(product.publishedAt()).isNull();
        assertThat(product.visibleToTeams()).containsExactly("team-retail");
        assertThat(product.ports().getFirst().object().object()).isEqualTo("store_transactions");
    }

    @Test
    void ofSeveralObjectsThePortsNameSaysWhich() {
        SampleFiles files = SampleFiles.right()
                .withContract("schema:\n  - name", "schema:\n  - name: hourly\n    properties: []\n  - name");

        assertThat(files.read()
                        .value()
                        .orElseThrow()
                        .ports()
                        .getFirst()
                        .object()
                        .object())
                .isEqualTo("daily_temperatures");
    }

    @Test
    void theHashKnowsEveryFile() {
        String before = SampleFiles.right().read().value().orElseThrow().sourceHash();

        assertThat(SampleFiles.right()
                        .withContract("Zip code", "ZIP")
                        .read()
                        .value()
                        .orElseThrow()
                        .sourceHash())
                .isNotEqualTo(before);
    }
}
