package io.fondaco.usage.report;

import io.fondaco.product.ProductVersion;
import io.fondaco.usage.Days;
import io.fondaco.usage.report.UsageRows.ReasonOnDay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what may explain a fall: a version that came out just before, and why queries failed meanwhile. */
final class DropCauses implements Drops.Cause {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final int DAYS_BEFORE = 3;
    private static final long FAILURES_THAT_TELL = 10;

    private final List<ProductVersion> versions;
    private final List<ReasonOnDay> reasons;
    private final Days calendar;

    DropCauses(List<ProductVersion> versions, List<ReasonOnDay> reasons, Days calendar) {
        this.versions = versions;
        this.reasons = reasons;
        this.calendar = calendar;
    }

    @Override
    public @Nullable String between(LocalDate from, LocalDate to) {
        String sentences = Stream.of(version(from), failures(from, to))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? null : sentences;
    }

    private Optional<String> version(LocalDate from) {
        return versions.stream()
                .map(version -> Map.entry(calendar.of(version.publishedAt()), version.number()))
                .filter(version -> !version.getKey().isBefore(from.minusDays(DAYS_BEFORE))
                        && !version.getKey().isAfter(from))
                .max(Map.Entry.comparingByKey())
                .map(version -> "Version " + version.getValue() + " came out on " + DAY.format(version.getKey()) + ".");
    }

    private Optional<String> failures(LocalDate from, LocalDate to) {
        return reasons.stream()
                .filter(reason -> !reason.day().isBefore(from) && !reason.day().isAfter(to))
                .collect(Collectors.groupingBy(ReasonOnDay::errorName, Collectors.summingLong(ReasonOnDay::failed)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue(Comparator.naturalOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> most.getValue() >= FAILURES_THAT_TELL)
                .map(most -> most.getValue() + " queries failed with \u201C" + UsageReport.reason(most.getKey())
                        + "\u201D.");
    }
}
