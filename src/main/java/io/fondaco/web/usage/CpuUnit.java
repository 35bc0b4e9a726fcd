package io.fondaco.web.usage;

import io.fondaco.usage.report.UsageReport;
import java.util.Locale;

/**
 * In what the CPU time of days is told: hours, or less where there is little.
 *
 * @param unit what stands behind a number, with a space before it
 */
record CpuUnit(String title, String unit, long millis) {

    private static final CpuUnit SECONDS = new CpuUnit("CPU seconds per day", " s", 1_000);
    private static final CpuUnit MINUTES = new CpuUnit("CPU minutes per day", " min", 60_000);
    private static final CpuUnit HOURS = new CpuUnit("CPU hours per day", " h", 3_600_000);
    private static final int ENOUGH = 2;

    static CpuUnit of(UsageReport report) {
        long most = report.days().stream()
                .mapToLong(UsageReport.Day::cpuMillis)
                .max()
                .orElse(0);
        if (most >= ENOUGH * HOURS.millis()) {
            return HOURS;
        }
        return most >= ENOUGH * MINUTES.millis() ? MINUTES : SECONDS;
    }

    /** So many milliseconds in it: {@code 1.53}. */
    public String of(Number millisOfCpu) {
        return String.format(Locale.UK, "%.2f", millisOfCpu.doubleValue() / millis);
    }
}
