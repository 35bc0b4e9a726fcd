package io.fondaco.web.access.policy;

import io.fondaco.product.terms.AccessPeriod;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period as the policy form has it.
 *
 * @param number as it was typed
 * @param unit {@code months} or {@code days}
 */
public record PeriodField(String number, String unit) {

    private static final String MONTHS = "months";
    private static final String DAYS = "days";

    /** Any day would do: the same period is written the same on every day. */
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    /** What was sent; days where no unit was. */
    static PeriodField of(@Nullable String number, @Nullable String unit) {
        return new PeriodField(number == null ? "" : number.strip(), MONTHS.equals(unit) ? MONTHS : DAYS);
    }

    /** How a period is written: months stay months. */
    static PeriodField of(Period period) {
        return period.getDays() == 0 && period.toTotalMonths() > 0
                ? new PeriodField(String.valueOf(period.toTotalMonths()), MONTHS)
                : new PeriodField(String.valueOf(new AccessPeriod(period).days(SOME_DAY)), DAYS);
    }

    /** The period; the one before where it is written the same, and one of −1 day where it is none. */
    Period period(Period before) {
        if (equals(of(before))) {
            return before;
        }
        if (!number.matches("\\d{1,5}")) {
            return Period.ofDays(-1);
        }
        int length = Integer.parseInt(number);
        return inMonths() ? Period.ofMonths(length) : Period.ofDays(length);
    }

    /** Whether it is in months. */
    public boolean inMonths() {
        return unit.equals(MONTHS);
    }
}
