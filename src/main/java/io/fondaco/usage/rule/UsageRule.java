package io.fondaco.usage.rule;

import io.fondaco.usage.rule.Verdict.Change;
import io.fondaco.usage.seen.WholeDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges days of use. A day is compared with the same weekday of the last weeks: the latest six of eight weeks, at least
 * four, of which only those count that were seen whole, that were not found to be wrong themselves, and on which not
 * everything else fell as well. Where a day has too few queries to tell, the week from Monday to Sunday is judged as
 * one. What can't be judged is left out: days that were not seen whole, the first weeks of a product, what has fewer
 * than twenty queries even a week.
 */
public final class UsageRule {

    /** How many days before the first one that is told the rule should be shown, to know what is usual for it. */
    public static final int DAYS_BEFORE = 7 * 16;

    private static final int WEEKS_BACK = 8;
    private static final int MOST = 6;
    private static final int LEAST = 4;
    private static final long FLOOR = 20;
    private static final long FAILURES_THAT_TELL = 10;
    private static final double SHARE_THAT_TELLS = 0.2;

    private final Map<LocalDate, Counts> own;
    private final LocalDate firstUse;
    private final WholeDays seen;
    private final Set<LocalDate> flagged = new HashSet<>();
    private final Set<LocalDate> judged = new HashSet<>();

    /**
     * Of one product or object.
     *
     * @param own its queries by day; days without one may be missing
     * @param firstUse the first day on which it was used at all
     */
    public UsageRule(Map<LocalDate, Counts> own, LocalDate firstUse, WholeDays seen) {
        this.own = Map.copyOf(own);
        this.firstUse = firstUse;
        this.seen = seen;
    }

    /** The days and weeks between these two days that can be judged, in order. */
    public List<Verdict> between(LocalDate from, LocalDate to) {
        flagged.clear();
        judged.clear();
        List<Verdict> verdicts = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            judge(Period.day(day)).ifPresent(verdicts::add);
            Period week = Period.weekTo(day);
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY
                    && !week.from().isBefore(from)
                    && week.each().noneMatch(each -> judged.contains(each) || flagged.contains(each))) {
                judge(week).ifPresent(verdicts::add);
            }
        }
        return verdicts;
    }

    private Optional<Verdict> judge(Period period) {
        if (!period.each().allMatch(seen::whole)) {
            return Optional.empty();
        }
        List<Period> base = base(period);
        Usual calls = usualCalls(base);
        if (base.size() < LEAST || calls.median() < FLOOR) {
            return Optional.empty();
        }
        Counts now = sum(period);
        boolean fewer =
                calls.fellTo(now.calls()) && calls.atLeast(spread(period)).fellTo(now.calls());
        if (fewer && everythingFell(period, base)) {
            period.each().forEach(flagged::add);
            return Optional.empty();
        }
        Usual failures = Usual.of(base.stream().map(each -> sum(each).failed()).toList());
        Set<Change> found = found(fewer, failing(now, calls, failures));
        period.each().forEach(found.isEmpty() ? judged::add : this::flag);
        return Optional.of(new Verdict(period, calls, failures, now, found));
    }

    private static Set<Change> found(boolean fewer, boolean failing) {
        Set<Change> found = EnumSet.noneOf(Change.class);
        if (fewer) {
            found.add(Change.FEWER);
        }
        if (failing) {
            found.add(Change.FAILING);
        }
        return found;
    }

    private void flag(LocalDate day) {
        judged.add(day);
        flagged.add(day);
    }

    private Usual usualCalls(List<Period> base) {
        return Usual.of(base.stream().map(each -> sum(each).calls()).toList());
    }

    /**
     * By which share of the usual the product's days differ: half a dozen numbers of one weekday tell little of that, so
     * the other weekdays are asked as well.
     */
    private double spread(Period period) {
        List<Double> shares = new ArrayList<>();
        for (int earlier = 0; period.days() == 1 && earlier < Period.WEEK; earlier++) {
            List<Period> base = base(Period.day(period.from().minusDays(earlier)));
            double usual = usualCalls(base).median();
            if (base.size() >= LEAST && usual >= FLOOR) {
                base.forEach(each -> shares.add(Math.abs(sum(each).calls() / usual - 1)));
            }
        }
        return Usual.scaled(shares, MOST);
    }

    private static boolean failing(Counts now, Usual calls, Usual failures) {
        double share = (double) now.failed() / Math.max(1, now.calls());
        return now.failed() >= FAILURES_THAT_TELL
                && failures.roseTo(now.failed())
                && share >= SHARE_THAT_TELLS
                && share >= 2 * failures.median() / calls.median();
    }

    /** The latest of the same weekdays that count. */
    private List<Period> base(Period period) {
        return IntStream.rangeClosed(1, WEEKS_BACK)
                .mapToObj(period::weeksBefore)
                .filter(earlier -> earlier.each().allMatch(this::counts))
                .limit(MOST)
                .toList();
    }

    private boolean counts(LocalDate day) {
        return !day.isBefore(firstUse) && !flagged.contains(day) && seen.whole(day);
    }

    /** As on a holiday, or while Trino or the portal stood still for a part of it. */
    private boolean everythingFell(Period period, List<Period> base) {
        Usual others = Usual.of(base.stream().map(this::others).toList());
        return others.median() >= FLOOR && others(period) <= others.median() / 2;
    }

    private Counts sum(Period period) {
        return period.each().map(day -> own.getOrDefault(day, Counts.NONE)).reduce(Counts.NONE, Counts::and);
    }

    private long others(Period period) {
        return period.each().mapToLong(seen::heard).sum() - sum(period).calls();
    }
}
