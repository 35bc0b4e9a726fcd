package io.fondaco.web.access.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoreTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate IN_A_YEAR = LocalDate.of(2027, 11, 25);

    @Test
    void whatEndsSoonIsOfferedEveryPeriodAndSixMonthsFirst() {
        MoreTime more = MoreTime.of(TODAY.plusDays(5), TODAY, IN_A_YEAR);

        assertThat(more.choices()).extracting(PeriodChoice::value).containsExactly("P30D", "P6M", "P12M");
        assertThat(more.proposed()).isEqualTo("P6M");
    }

    @Test
    void aFreshAccessIsProposedOnlyWhatIsLongerThanItsOwnTime() {
        LocalDate given = LocalDate.of(2027, 5, 25);
        MoreTime more = MoreTime.of(given, TODAY, IN_A_YEAR);

        assertThat(more.choices()).extracting(PeriodChoice::value).containsExactly("P12M");
        assertThat(more.proposed()).isEqualTo("P12M");
    }

    @Test
    void theLongestThatIsAllowedIsAlwaysAmongTheChoices() {
        LocalDate latest = TODAY.plusDays(100);
        MoreTime more = MoreTime.of(TODAY.plusDays(60), TODAY, latest);

        assertThat(more.choices())
                .extracting(PeriodChoice::label)
                .containsExactly("Until 6 March 2027 (UTC) (the longest allowed)");
        assertThat(more.choices().getFirst().brief()).isEqualTo("until 6 March 2027 (UTC)");
        assertThat(PeriodChoice.lastDay(more.proposed(), TODAY)).contains(latest);
    }

    @Test
    void whereNothingLongerIsAllowedNothingIsOffered() {
        assertThat(MoreTime.of(IN_A_YEAR, TODAY, IN_A_YEAR).possible()).isFalse();
        assertThat(MoreTime.refused("It needs more approvals than yours.").possible())
                .isFalse();
    }

    @Test
    void oneFormForSeveralProposesWhatAllOfThemMayHave() {
        MoreTime year = MoreTime.of(TODAY.plusDays(5), TODAY, IN_A_YEAR);
        MoreTime month = MoreTime.of(TODAY.plusDays(5), TODAY, TODAY.plusDays(40));
        MoreTime together = MoreTime.together(List.of(year, month, MoreTime.refused("No.")));

        assertThat(together.choices()).extracting(PeriodChoice::value).containsExactly("P30D", "P6M", "P12M");
        assertThat(together.proposed()).isEqualTo("P30D");
        assertThat(MoreTime.together(List.of(MoreTime.NONE)).possible()).isFalse();
    }

    @Test
    void aFormSendsAPeriodOrTheDayItself() {
        assertThat(PeriodChoice.lastDay("P30D", TODAY)).contains(LocalDate.of(2026, 12, 25));
        assertThat(PeriodChoice.lastDay("2027-01-31", TODAY)).contains(LocalDate.of(2027, 1, 31));
        assertThat(PeriodChoice.lastDay("P99Y", TODAY)).isEmpty();
        assertThat(PeriodChoice.lastDay("", TODAY)).isEmpty();
    }
}
