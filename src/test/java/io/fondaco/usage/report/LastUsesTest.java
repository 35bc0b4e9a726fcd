package io.fondaco.usage.report;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Day;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.report.LastUses.Reading;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both ways to ask for uses count the same days. */
@QuarkusTest
class LastUsesTest {

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    LastUses uses;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theFirstOfNinetyDaysCountsAndTheOneBeforeDoesNot() {
        LocalDate first = UsagePeriod.DAYS_90.firstDay(Day.today(clock));
        records.store(List.of(query("ada", first), query("ada", first.minusDays(1)), query("ben", first.minusDays(1))));
        fold.run();
        Reading ada = new Reading(DAILY, Set.of("ada"));

        assertThat(uses.byPrincipal(Set.of(DAILY)).get("ada").queries()).isEqualTo(1);
        assertThat(uses.byPrincipal(Set.of(DAILY)).get("ben").queries()).isZero();
        assertThat(uses.of(List.of(ada)).get(ada).queries()).isEqualTo(1);
    }

    private static QueryRecord query(String user, LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return SampleQuery.by(user, noon).reading(DAILY, "zip").record();
    }
}
