package io.fondaco.promise;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.measure.PortMeasure;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.usage.Days;
import io.fondaco.usage.report.AnsweredQueries;
import io.fondaco.usage.report.AnsweredQueries.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what usage, measures and refreshes tell of a dataset, by week. */
@ApplicationScoped
class Observations {

    /** So many weeks, the present one among them. */
    static final int WEEKS = 13;

    private static final int DAYS_A_WEEK = 7;
    private static final Comparator<Double> MORE_IS_WORSE = Comparator.naturalOrder();
    private static final Comparator<Double> LESS_IS_WORSE = Comparator.reverseOrder();

    private final AnsweredQueries answers;
    private final PortMeasures measures;
    private final DatasetAges ages;
    private final Days calendar;

    Observations(AnsweredQueries answers, PortMeasures measures, DatasetAges ages, Days calendar) {
        this.answers = answers;
        this.measures = measures;
        this.ages = ages;
        this.calendar = calendar;
    }

    /** Of the weeks from Monday to Sunday, the last of them until today. */
    SeenOfDataset of(DataProduct product, OutputPort port) {
        List<AnsweredQueries.DayRange> weeks = weeks(calendar.today());
        List<AnsweredQueries.DayRange> spans = new ArrayList<>(weeks);
        spans.add(new AnsweredQueries.DayRange(
                weeks.getFirst().from(), weeks.getLast().to()));
        List<Answered> answered = answers.of(product, spans);
        Answered whole = answered.getLast();
        List<Answered> byWeek = answered.subList(0, weeks.size());
        List<PortMeasure> days = measures.days(port.object(), WEEKS * DAYS_A_WEEK);
        DatasetAges.Age age = ages.of(port);
        return new SeenOfDataset(
                Seen.once(whole.available(), weeks, each(byWeek, Answered::available), LESS_IS_WORSE),
                Seen.once(
                        number(whole.p95Millis()),
                        weeks,
                        each(byWeek, week -> number(week.p95Millis())),
                        MORE_IS_WORSE),
                new Seen(
                        age.age() == null ? null : (double) age.age().toSeconds(),
                        weeks,
                        inWeeks(weeks, days, agesThen(days, age.refreshed())),
                        MORE_IS_WORSE),
                new Seen(rowsNow(days), weeks, inWeeks(weeks, days, Observations::rows), LESS_IS_WORSE));
    }

    static List<AnsweredQueries.DayRange> weeks(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<AnsweredQueries.DayRange> weeks = new ArrayList<>();
        for (int back = WEEKS - 1; back >= 0; back--) {
            LocalDate from = monday.minusWeeks(back);
            weeks.add(new AnsweredQueries.DayRange(from, back == 0 ? today : from.plusDays(DAYS_A_WEEK - 1L)));
        }
        return weeks;
    }

    private static List<@Nullable Double> each(List<Answered> weeks, Function<Answered, @Nullable Double> figure) {
        List<@Nullable Double> figures = new ArrayList<>();
        weeks.forEach(week -> figures.add(figure.apply(week)));
        return figures;
    }

    private static List<List<Double>> inWeeks(
            List<AnsweredQueries.DayRange> weeks,
            List<PortMeasure> days,
            Function<PortMeasure, Optional<Double>> figure) {
        return weeks.stream()
                .map(week -> days.stream()
                        .filter(day -> week.holds(day.measuredOn()))
                        .flatMap(day -> figure.apply(day).stream())
                        .toList())
                .toList();
    }

    /**
     * How old the newest rows were when each day's last look was taken. Those of a materialized view are as old as its last
     * refresh, on days without one too.
     */
    private static Function<PortMeasure, Optional<Double>> agesThen(List<PortMeasure> newestFirst, boolean refreshed) {
        Map<LocalDate, Double> ages = new HashMap<>();
        Instant last = null;
        for (PortMeasure day : newestFirst.reversed()) {
            last = day.freshAt().orElse(refreshed ? last : null);
            if (last != null) {
                ages.put(day.measuredOn(), (double)
                        Math.max(0, Duration.between(last, day.measuredAt()).toSeconds()));
            }
        }
        return day -> Optional.ofNullable(ages.get(day.measuredOn()));
    }

    private static Optional<Double> rows(PortMeasure day) {
        return day.rows().map(Long::doubleValue);
    }

    private static @Nullable Double rowsNow(List<PortMeasure> newestFirst) {
        return newestFirst.stream().findFirst().flatMap(Observations::rows).orElse(null);
    }

    private static @Nullable Double number(@Nullable Long value) {
        return value == null ? null : value.doubleValue();
    }
}
