package io.fondaco.web;

import io.fondaco.common.Day;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How pages write numbers, times and amounts. */
@TemplateExtension
public class Formats {

    private static final Locale BRITISH = Locale.UK;
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", BRITISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm z", BRITISH);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm z", BRITISH);
    private static final int LONGEST_LINE = 300;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};
    private static final ZoneId UTC = ZoneId.of("UTC");

    private Formats() {}

    /** {@code 4,812}. */
    public static String grouped(Number number) {
        long value = number.longValue();
        if (value >= 0 && value < 1_000) {
            return Long.toString(value);
        }
        return String.format(BRITISH, "%,d", value);
    }

    /** {@code 1 product}, {@code 24 products}: the number with the right form of the word. */
    public static String counted(Number number, String one, String many) {
        return grouped(number) + " " + (number.longValue() == 1 ? one : many);
    }

    /** {@code 14 March 2027}. */
    public static String day(LocalDate date) {
        return Day.written(date);
    }

    /** {@code 14 March 2027}: the day on which it was where the reader is. */
    public static String day(Instant time) {
        return day(dayOf(time));
    }

    /** The day on which it was where the reader is. */
    public static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ReadersZone.current());
    }

    /** {@code 14 March 2027 (UTC)}: a day of UTC to whose end something lasts, wherever the reader is. */
    public static String inUtc(LocalDate date) {
        return Day.inUtc(date);
    }

    /** {@code 14 Mar}. */
    public static String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    /** {@code 14 Mar}: the day on which it was where the reader is. */
    public static String shortDay(Instant time) {
        return shortDay(dayOf(time));
    }

    /** {@code 14 March 2027, 10:30 CET}: the time where the reader is. */
    public static String moment(Instant time) {
        return TIME.format(time.atZone(ReadersZone.current()));
    }

    /** {@code 14 March 2027, 09:30 UTC}, for whoever talks to people elsewhere. */
    public static String utc(Instant time) {
        return TIME.format(time.atZone(UTC));
    }

    /** {@code 10:30 CET}: the time where the reader is. */
    public static String timeOfDay(Instant time) {
        return TIME_OF_DAY.format(time.atZone(ReadersZone.current()));
    }

    /** {@code 350 ms}, {@code 1.5 s}, {@code 41 s}, {@code 3 min}: how long a query took. */
    public static String spent(Duration duration) {
        return spent(duration.toMillis());
    }

    /** The same for milliseconds. */
    public static String spent(Number milliseconds) {
        double millis = milliseconds.doubleValue();
        if (millis < 1_000) {
            return Math.round(millis) + " ms";
        }
        if (millis < 10_000) {
            return String.format(BRITISH, "%.1f s", millis / 1_000);
        }
        if (millis < 120_000) {
            return Math.round(millis / 1_000) + " s";
        }
        long minutes = Math.round(millis / 60_000);
        return minutes < 120
                ? minutes + " min"
                : grouped(minutes / 60) + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** {@code 640 bytes}, {@code 38 GB}: how much was read. */
    public static String bytes(Number number) {
        double bytes = number.doubleValue();
        if (bytes < 1_000) {
            return counted(number, "byte", "bytes");
        }
        int unit = 0;
        for (; bytes >= 1_000 && unit < UNITS.length; unit++) {
            bytes /= 1_000;
        }
        return String.format(BRITISH, bytes < 10 ? "%.1f %s" : "%,.0f %s", bytes, UNITS[unit - 1]);
    }

    /** {@code 1.53}: milliseconds as seconds, for tables and charts. */
    public static String inSeconds(Number milliseconds) {
        return String.format(BRITISH, "%.2f", milliseconds.doubleValue() / 1_000);
    }

    /** {@code 5 hours}, {@code 3 days}: how long somebody usually waits. */
    public static String waited(Duration duration) {
        if (duration.toHours() < 1) {
            return counted(Math.max(1, duration.toMinutes()), "minute", "minutes");
        }
        return duration.toHours() < 48
                ? counted(duration.toHours(), "hour", "hours")
                : counted(duration.toDays(), "day", "days");
    }

    /** {@code today}, {@code in 1 day}, {@code in 11 days}: how long something still lasts, from today to its last day. */
    public static String daysLeft(LocalDate lastDay, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, lastDay);
        return days <= 0 ? "today" : "in " + counted(days, "day", "days");
    }

    /** {@code 1.6%}; what is more than nothing is never 0%, and what is less than all never 100%. */
    public static String percent(Double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "<0.1%";
        }
        if (percent < 100 && percent >= 99.5) {
            return percent > 99.9 ? ">99.9%" : String.format(BRITISH, "%.1f%%", percent);
        }
        return String.format(BRITISH, percent == 0 || percent >= 10 ? "%.0f%%" : "%.1f%%", percent);
    }

    /** {@code +35%}, {@code −4%}: by which share something changed. */
    public static String signed(Double share) {
        long percent = Math.round(100 * share);
        return percent == 0 ? "no change" : "%+d%%".formatted(percent).replace('-', '−');
    }

    /** The first line or two of a long text. */
    public static String beginning(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    }
}
