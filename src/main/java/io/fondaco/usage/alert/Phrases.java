package io.fondaco.usage.alert;

import io.fondaco.usage.report.Headcount;
import io.fondaco.usage.rule.Episode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words that findings have in common. */
final class Phrases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Phrases() {}

    /** {@code 3 November}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code since 3 November}, or {@code from 3 to 6 November}. */
    static String span(Episode episode) {
        LocalDate from = episode.from();
        LocalDate to = episode.to();
        if (!episode.over()) {
            return "since " + day(from);
        }
        if (from.equals(to)) {
            return "on " + day(from);
        }
        boolean oneMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return "from " + (oneMonth ? Integer.toString(from.getDayOfMonth()) : day(from)) + " to " + day(to);
    }

    /** Since when, and whether it is over, for a badge. */
    static String when(Episode episode) {
        String span = span(episode);
        return Character.toUpperCase(span.charAt(0)) + span.substring(1) + (episode.over() ? ", over" : ", not over");
    }

    /** The last sentence of a text: whether it is over. */
    static String state(Episode episode) {
        LocalDate normal = episode.normalSince();
        if (normal != null) {
            return "As usual again since " + day(normal) + ".";
        }
        return episode.over() ? "It has been so for long enough to be usual." : "It is not over.";
    }

    /** {@code a day} or {@code a week}. */
    static String each(Episode episode) {
        return episode.weekly() ? "a week" : "a day";
    }

    /** {@code 6 people and 2 services}; empty where there is nobody. */
    static String who(long people, long services, boolean exact) {
        List<String> parts = new ArrayList<>();
        if (people > 0) {
            Headcount count = Headcount.of(people, exact);
            parts.add(count + (people == 1 && exact ? " person" : " people"));
        }
        if (services > 0) {
            parts.add(services + (services == 1 ? " service" : " services"));
        }
        return String.join(" and ", parts);
    }

    /** A sentence about the version that came out just before; empty without one. */
    static String versionOut(@Nullable String number, @Nullable LocalDate out) {
        return number == null || out == null ? "" : " Version " + number + " came out on " + day(out) + ".";
    }
}
