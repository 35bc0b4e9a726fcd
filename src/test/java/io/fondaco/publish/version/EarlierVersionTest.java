package io.fondaco.publish.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlierVersionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final DataProduct product =
            new DataProduct(new Domain(new Slug("weather")), new Slug("daily"), version("1.0.0"), NOW);

    private static ProductDescription version(String number) {
        return Samples.withFiles(
                Samples.describe("Daily", "Readings", Samples.DAILY)
                        .owners("otto")
                        .version(number, ProductStatus.ACTIVE)
                        .description(),
                List.of("daily.odcs.yaml"));
    }

    private void publish(String... numbers) {
        for (String number : numbers) {
            product.describe(version(number), NOW);
        }
    }

    private EarlierVersion earlier(String number) {
        ProductVersion wanted = product.versions().stream()
                .filter(version -> version.number().equals(number))
                .findFirst()
                .orElseThrow();
        return EarlierVersion.of(product, wanted);
    }

    @Test
    void anEarlierVersionOfTheSameMajorMayComeBack() {
        publish("1.1.0", "1.2.0");

        assertThat(earlier("1.0.0").against()).isEmpty();
        assertThat(earlier("1.1.0").against()).isEmpty();
        assertThat(EarlierVersion.candidates(product, Set.of("1.0.0", "1.1.0", "1.2.0")))
                .containsExactlyInAnyOrder("1.0.0", "1.1.0");
    }

    @Test
    void neitherWhatIsLiveNorAnotherMajor() {
        publish("2.0.0");

        assertThat(earlier("2.0.0").against()).contains("Version 2.0.0 is live already.");
        assertThat(earlier("1.0.0").against().orElseThrow()).contains("another major than 2.0.0");
    }

    @Test
    void oneWithoutItsFilesIsSaidToBeSo() {
        publish("1.1.0");
        product.describe(Samples.withFiles(version("1.2.0"), List.of()), NOW);
        publish("1.3.0");

        assertThat(earlier("1.2.0").against())
                .contains("The portal does not have the files of version 1.2.0, so it can't go back to it.");
    }

    @Test
    void filesCountAgainAboveTheHighestNumberThatWasEverLive() {
        publish("1.1.0", "1.10.0");
        product.describe(version("1.1.0"), NOW);
        product.takeBack("1.10.0", "1.10.0", new ProductVersion.RolledBack(NOW, "otto", "Wrong averages"));

        assertThat(earlier("1.0.0").highest()).isEqualTo("1.10.0");
        assertThat(product.heldAbove()).contains("1.10.0");
        assertThat(earlier("1.10.0").against().orElseThrow()).contains("is not earlier than 1.1.0");
        publish("1.11.0");
        assertThat(product.heldAbove()).isEmpty();
    }
}
