package io.fondaco.product;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import io.fondaco.testing.StateTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files say where a product stands; whether they may say so of a version that stands already is a rule of its own. */
class DataProductStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final StateTable<ProductStatus, DataProduct> products = new StateTable<>(
                    ProductStatus.class, DataProductStatesTest::product, DataProduct::status)
            .verb("describe draft", product -> product.describe(description(ProductStatus.DRAFT), NOW))
            .verb("describe proposed", product -> product.describe(description(ProductStatus.PROPOSED), NOW))
            .verb("describe active", product -> product.describe(description(ProductStatus.ACTIVE), NOW))
            .verb("describe deprecated", product -> product.describe(description(ProductStatus.DEPRECATED), NOW))
            .verb("describe retired", product -> product.describe(description(ProductStatus.RETIRED), NOW))
            .verb("giveRoles", product -> product.giveRoles(Set.of(new RoleHolder("oda", ProductRole.OWNER)), NOW))
            .verb("retire", product -> product.retire(NOW))
            .verb(
                    "takeBack",
                    product -> product.takeBack(
                            "1.0.0", "1.0.0", new ProductVersion.RolledBack(NOW, "oda", "Wrong averages")));

    private final StateTable<ProductStatus, ProductVersion> versions = new StateTable<>(
                    ProductStatus.class, status -> product(status).versions().getFirst(), ProductVersion::status)
            .verb(
                    "rewrite",
                    version -> version.rewrite(
                            "Second thoughts", new ProductVersion.Sources("kind: Other", List.of()), NOW))
            .verb("moveTo", version -> version.moveTo(ProductStatus.RETIRED))
            .verb("takeBack", version -> version.takeBack(new ProductVersion.RolledBack(NOW, "oda", "Wrong averages")));

    @Test
    void eachVerbLeadsFromEachStateToOne() {
        products.assertThatIs("""
                                    | DRAFT      | PROPOSED   | ACTIVE     | DEPRECATED | RETIRED
                describe draft      | DRAFT      | DRAFT      | DRAFT      | DRAFT      | DRAFT
                describe proposed   | PROPOSED   | PROPOSED   | PROPOSED   | PROPOSED   | PROPOSED
                describe active     | ACTIVE     | ACTIVE     | ACTIVE     | ACTIVE     | ACTIVE
                describe deprecated | DEPRECATED | DEPRECATED | DEPRECATED | DEPRECATED | DEPRECATED
                describe retired    | RETIRED    | RETIRED    | RETIRED    | RETIRED    | RETIRED
                giveRoles           | DRAFT      | PROPOSED   | ACTIVE     | DEPRECATED | RETIRED
                retire              | RETIRED    | RETIRED    | RETIRED    | RETIRED    | RETIRED
                takeBack            | DRAFT      | PROPOSED   | ACTIVE     | DEPRECATED | RETIRED""");
        versions.assertThatIs("""
                         | DRAFT   | PROPOSED | ACTIVE  | DEPRECATED | RETIRED
                rewrite  | DRAFT   | PROPOSED | ACTIVE  | DEPRECATED | RETIRED
                moveTo   | RETIRED | RETIRED  | RETIRED | RETIRED    | RETIRED
                takeBack | RETIRED | RETIRED  | RETIRED | RETIRED    | RETIRED""");
    }

    @Test
    void everyVerbHasALine() {
        products.assertThatKnowsAllOf(
                List.of(DataProduct.class), "portsFor", "version", "visibleTo", "isOwnedBy", "isDecidedBy", "people");
        versions.assertThatKnowsAllOf(List.of(ProductVersion.class));
    }

    @Test
    void theVersionFollowsTheProduct() {
        for (ProductStatus from : ProductStatus.values()) {
            for (ProductStatus to : ProductStatus.values()) {
                DataProduct product = product(from);
                product.describe(description(to), NOW);
                assertThat(product.versions().getFirst().status())
                        .as("%s to %s", from, to)
                        .isEqualTo(to);
            }
        }
    }

    @Test
    void whatAVersionSaysIsNotRewrittenOnceItIsPublished() {
        assertThat(Arrays.stream(ProductStatus.values()).filter(status -> {
                    ProductVersion version = product(status).versions().getFirst();
                    version.rewrite("Second thoughts", new ProductVersion.Sources("kind: Other", List.of()), NOW);
                    return version.note().equals("Second thoughts");
                }))
                .containsExactly(ProductStatus.DRAFT, ProductStatus.PROPOSED);
    }

    @Test
    void aVersionMovesForwardOnlyButForAProposalThatIsADraftAgain() {
        assertThat(Arrays.stream(ProductStatus.values())
                        .collect(Collectors.toMap(
                                from -> from,
                                from -> Arrays.stream(ProductStatus.values())
                                        .filter(from::mayBecome)
                                        .map(Enum::name)
                                        .collect(Collectors.joining(" ")))))
                .containsEntry(ProductStatus.DRAFT, "DRAFT PROPOSED ACTIVE DEPRECATED RETIRED")
                .containsEntry(ProductStatus.PROPOSED, "DRAFT PROPOSED ACTIVE DEPRECATED RETIRED")
                .containsEntry(ProductStatus.ACTIVE, "ACTIVE DEPRECATED RETIRED")
                .containsEntry(ProductStatus.DEPRECATED, "DEPRECATED RETIRED")
                .containsEntry(ProductStatus.RETIRED, "RETIRED")
                .hasSize(5);
    }

    private static DataProduct product(ProductStatus status) {
        return new DataProduct(
                new Domain(new Slug("weather")), new Slug("daily-temperatures"), description(status), NOW);
    }

    private static ProductDescription description(ProductStatus status) {
        return Samples.describe("Daily temperatures", "By zip code", DAILY)
                .owners("otto")
                .version("1.0.0", status)
                .description();
    }
}
