package io.fondaco.usage.alert;

import static io.fondaco.testing.Samples.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingsTest {

    @Inject
    UseStory story;

    @Inject
    Findings findings;

    @Inject
    DataProducts products;

    @BeforeEach
    void begin() {
        story.reset();
        story.others(63, 0);
    }

    @Test
    void aQuietProductHasNone() {
        story.daily(63, 0, 24, 1).happened();
        assertThat(found()).isEmpty();
    }

    @Test
    void sameCallsThatNowFailNameTheReasonTheColumnTheVersionAndThePeople() {
        story.daily(63, 4, 24, 1).daily(3, 0, 24, 10).happened();
        story.published(3);

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOW_FAILING);
            assertThat(finding.over()).isFalse();
            assertThat(finding.hit()).containsExactlyInAnyOrder("user0", "user1", "user2", "user3", "user4", "user5");
            assertThat(finding.toOwners().title())
                    .startsWith("Same calls, now failing with COLUMN_NOT_FOUND on net_amount since ")
                    .endsWith(": 6 people");
            assertThat(finding.toOwners().text())
                    .startsWith("As many calls as before, 24 a day, but 10 of them fail, usually 1.")
                    .contains("They ask for the column net_amount, which ")
                    .endsWith("It is not over.");
            assertThat(finding.toOthers().title()).isEqualTo(finding.toOwners().title());
        });
    }

    @Test
    void whatFewHaveTypedIsForOwners() {
        story.daily(63, 4, 24, 0).daily(3, 0, 24, 0);
        for (int back = 3; back >= 1; back--) {
            story.failing("ada", back, 12, "secret_name");
        }
        story.happened();

        Finding finding = found().getFirst();
        assertThat(finding.toOwners().title()).contains("on secret_name").endsWith(": 1 person");
        assertThat(finding.toOthers().title()).doesNotContain("secret_name").endsWith(": fewer than 5 people");
        assertThat(finding.toOthers().text()).doesNotContain("secret_name");
    }

    @Test
    void fewerCallsAreToldAsFewer() {
        story.daily(63, 4, 24, 1).daily(3, 0, 4, 0).happened();
        story.published(3);

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.FEWER_CALLS);
            assertThat(finding.toOwners().title()).startsWith("Queries fell by 83% since ");
            assertThat(finding.toOwners().text())
                    .startsWith("Usual for these days: 24 a day; seen: 4. Version ")
                    .endsWith("It is not over.");
        });
    }

    @Test
    void whatIsOverSaysSinceWhen() {
        story.daily(63, 11, 24, 1).daily(10, 7, 24, 12).daily(6, 0, 24, 1).happened();

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.over()).isTrue();
            assertThat(finding.when()).endsWith(", over");
            assertThat(finding.toOwners().text()).contains("As usual again since ");
        });
    }

    @Test
    void whileHistoryArrivesThereAreNone() {
        story.daily(63, 4, 24, 1).daily(3, 0, 4, 0).happened();
        story.execute("update seen_day set late_at = ?1 where seen_on < current_date", Instant.now());
        assertThat(found()).isEmpty();
    }

    @Test
    void aSteadyConsumerWhoStoppedIsNamedToOwners() {
        story.daily(63, 0, 24, 1)
                .by("svc-report", 60, 20, "zip")
                .by("otto", 60, 20, "zip")
                .happened();

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.CONSUMER_STOPPED);
            assertThat(finding.kind().ownersOnly()).isTrue();
            assertThat(finding.toOwners().title()).isEqualTo("svc-report no longer uses it");
            assertThat(finding.toOthers().title()).doesNotContain("svc-report");
        });
    }

    @Test
    void nobodyIsLeftWhereOnlyOwnersAre() {
        story.others(100, 64).daily(90, 45, 2, 0).by("otto", 44, 0, "zip").happened();
        assertThat(found()).first().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOBODY_LEFT);
            assertThat(finding.toOwners().title()).startsWith("Nobody has used it since ");
            assertThat(finding.toOthers().text()).contains("fewer than 5 people used it");
        });
    }

    @Test
    void slowerThanPromisedComparesTheWeekWithTheContract() {
        story.daily(63, 0, 24, 0).happened();
        assertThat(found()).isEmpty();

        promise("0.5", "s");
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.SLOWER);
            assertThat(finding.toOthers().title())
                    .isEqualTo("Slower than promised: 95 of 100 queries end within 1.0 s, not 500 ms");
        });
        promise("2", "s");
        assertThat(found()).isEmpty();
    }

    private void promise(String value, String unit) {
        story.execute(
                "update output_port set contract = ?1",
                "slaProperties:\n  - property: responseTime\n    value: %s\n    unit: %s\n".formatted(value, unit));
    }

    @Test
    void somebodyNewWhoReadsPersonalDataIsNamedToOwners() {
        story.execute("update contract_column set personal_data = true where name = 'day'");
        story.daily(63, 0, 24, 0)
                .by("user1", 60, 0, "day")
                .by("ben", 3, 1, "day")
                .by("svc-new", 3, 1, "zip")
                .by("otto", 3, 1, "day")
                .happened();

        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.PERSONAL_DATA);
            assertThat(finding.toOwners().title()).isEqualTo("Personal data read by somebody new: ben");
            assertThat(finding.toOwners().text()).contains("they read day for the first time");
        });
    }

    private List<Finding> found() {
        return QuarkusTransaction.requiringNew().call(() -> findings.of(daily()));
    }

    private DataProduct daily() {
        return products.find(OTTO, "weather", "daily-temperatures").orElseThrow();
    }
}
