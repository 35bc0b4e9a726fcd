package io.fondaco.notification.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastDayNoticeTest {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @Test
    void readersAreToldAtOnceAndThirtySevenAndOneDaysBefore() {
        assertThat(LastDayNotice.on(LAST.minusDays(90), LAST)).isEqualTo(LastDayNotice.AT_ONCE);
        assertThat(LastDayNotice.on(LAST.minusDays(31), LAST)).isEqualTo(LastDayNotice.AT_ONCE);
        assertThat(LastDayNotice.on(LAST.minusDays(30), LAST)).isEqualTo(LastDayNotice.DAYS_30);
        assertThat(LastDayNotice.on(LAST.minusDays(8), LAST)).isEqualTo(LastDayNotice.DAYS_30);
        assertThat(LastDayNotice.on(LAST.minusDays(7), LAST)).isEqualTo(LastDayNotice.DAYS_7);
        assertThat(LastDayNotice.on(LAST.minusDays(1), LAST)).isEqualTo(LastDayNotice.DAYS_1);
        assertThat(LastDayNotice.on(LAST, LAST)).isEqualTo(LastDayNotice.DAYS_1);
    }
}
