package io.fondaco.product.change;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import io.fondaco.testing.Samples.Sample;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the audit trail says of files that were read. */
class DescriptionChangesTest {

    private static final Sample KNOWN =
            Samples.describe("Daily temperatures", "By day", DAILY).owners("otto");

    @Test
    void whereOnlyWordsChangeThatIsAllThatIsSaid() {
        assertThat(changes(Samples.describe("Temperatures", "Others", DAILY).owners("otto")))
                .isEqualTo("description");
    }

    @Test
    void newPeopleAreNamedInOrder() {
        assertThat(changes(KNOWN.owners("otto", "oda"))).isEqualTo("owner otto to oda, otto");
        assertThat(changes(Samples.describe("Daily temperatures", "By day", DAILY)))
                .isEqualTo("owner otto to nobody");
    }

    @Test
    void whatChangesWhatSomebodyMayDoIsSaidInOneLine() {
        assertThat(changes(KNOWN.version("2.0.0", ProductStatus.DEPRECATED).visibleTo("team-weather")))
                .isEqualTo("version 1.0.0 to 2.0.0; status active to deprecated; visible to everyone to team-weather");
    }

    private static String changes(Sample wanted) {
        DataProduct known = new DataProduct(
                new Domain(new Slug("weather")),
                new Slug("daily-temperatures"),
                KNOWN.description(),
                Instant.parse("2026-11-22T09:00:00Z"));
        return DescriptionChanges.between(known, wanted.description());
    }
}
