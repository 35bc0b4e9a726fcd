package io.fondaco.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.TestConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaysTest {

    private final Days berlin = days("Europe/Berlin", "2027-03-14T23:30:00Z");

    @Test
    void todayIsTheDayOfTheZone() {
        assertThat(berlin.today()).isEqualTo("2027-03-15");
        assertThat(days("UTC", "2027-03-14T23:30:00Z").today()).isEqualTo("2027-03-14");
    }

    @Test
    void aDayOnWhichClocksGoForwardHas23Hours() {
        LocalDate day = LocalDate.of(2027, 3, 28);

        assertThat(Duration.between(berlin.begin(day), berlin.end(day))).isEqualTo(Duration.ofHours(23));
        assertThat(berlin.of(Instant.parse("2027-03-27T22:59:59Z"))).isEqualTo(day.minusDays(1));
        assertThat(berlin.of(Instant.parse("2027-03-27T23:00:00Z"))).isEqualTo(day);
        assertThat(berlin.of(Instant.parse("2027-03-28T21:59:59Z"))).isEqualTo(day);
        assertThat(berlin.of(Instant.parse("2027-03-28T22:00:00Z"))).isEqualTo(day.plusDays(1));
    }

    @Test
    void aDayOnWhichClocksGoBackHas25Hours() {
        LocalDate day = LocalDate.of(2027, 10, 31);

        assertThat(Duration.between(berlin.begin(day), berlin.end(day))).isEqualTo(Duration.ofHours(25));
        assertThat(berlin.of(Instant.parse("2027-10-30T22:00:00Z"))).isEqualTo(day);
        assertThat(berlin.of(Instant.parse("2027-10-31T22:59:59Z"))).isEqualTo(day);
        assertThat(berlin.of(Instant.parse("2027-10-31T23:00:00Z"))).isEqualTo(day.plusDays(1));
    }

    @Test
    void anHourThatClocksGoThroughTwiceIsTwoHours() {
        Instant first = Instant.parse("2027-10-31T00:30:00Z");
        Instant second = first.plus(Duration.ofHours(1));

        assertThat(berlin.hourOfDay(first)).isEqualTo(2).isEqualTo(berlin.hourOfDay(second));
        assertThat(berlin.hour(first)).isEqualTo("2027-10-31T00:00:00Z");
        assertThat(berlin.hour(second)).isEqualTo("2027-10-31T01:00:00Z");
        assertThat(days("Asia/Kathmandu", "2027-01-01T00:00:00Z").hour(first)).isEqualTo("2027-10-31T00:15:00Z");
    }

    @Test
    void everyMomentOfTwoYearsBelongsToTheDayBetweenItsBeginAndItsEnd() {
        for (String zone :
                new String[] {"Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe"}) {
            Days days = days(zone, "2027-01-01T00:00:00Z");
            Instant moment = Instant.parse("2027-01-01T00:00:00Z");
            for (int quarter = 0; quarter < 2 * 366 * 96; quarter++) {
                LocalDate day = days.of(moment);
                assertThat(moment).isBetween(days.begin(day), days.end(day).minusNanos(1));
                // What is grouped by quarters of an hour never mixes two days.
                assertThat(days.of(moment.plusSeconds(899))).isEqualTo(day);
                moment = moment.plusSeconds(900);
            }
        }
    }

    private static Days days(String zone, String now) {
        UsageConfig config = TestConfig.of(UsageConfig.class, Map.of("fondaco.usage.zone", zone));
        return new Days(config, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
