package io.fondaco.publish.draft;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.publish.apply.MayPublish;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DraftsTest {

    private static final int MANY = 60;

    @Inject
    Samples samples;

    @Inject
    Drafts drafts;

    @Inject
    MayPublish rights;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whatIsProposedToSomebodyIsFoundBehindAllThatIsProposedToOthers() {
        for (int number = 0; number < MANY; number++) {
            proposed("retail", "sales-" + number, Optional.empty());
        }
        Draft wind = proposed("weather", "wind", Optional.empty());
        Draft version = proposed("weather", "daily-temperatures", Optional.of("weather/daily-temperatures"));
        Draft ofStella = proposed("retail", "store-transactions", Optional.of("retail/store-transactions"));

        assertThat(drafts.proposedTo(OTTO)).extracting(Draft::id).containsExactly(wind.id(), version.id());
        assertThat(drafts.proposedTo(STELLA)).hasSize(50).extracting(Draft::id).doesNotContain(ofStella.id());
        assertThat(drafts.proposedTo(ADA)).isEmpty();
        assertThat(drafts.proposedTo(BEN)).isEmpty();
    }

    @Test
    void whoOwnsADomainPublishes() {
        assertThat(rights.maySomewhere(OTTO)).isTrue();
        assertThat(rights.maySomewhere(ADA)).isFalse();
    }

    private Draft proposed(String domain, String slug, Optional<String> product) {
        DraftWords words = new DraftWords(slug, domain, slug, "", "", "", "", "", "1.0.0", "");
        DraftContent content = new DraftContent(
                DraftSource.table("lake.weather.wind", "TABLE"),
                words,
                new DraftAccess(List.of("otto"), DraftAccess.Choice.OWNERS),
                List.of());
        Draft draft = drafts.begin(ADA, product, content);
        return drafts.propose(ADA, draft.id().toString());
    }
}
