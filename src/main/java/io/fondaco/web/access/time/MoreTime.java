package io.fondaco.web.access.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more time the viewer can give by their own word.
 *
 * @param choices that are not refused; none where none is left
 * @param preset the one that a fresh form proposes; null where there is none
 * @param why there is none, as a sentence; else empty
 */
public record MoreTime(List<PeriodChoice> choices, @Nullable PeriodChoice preset, String why) {

    /** For who gives no time at all. */
    public static final MoreTime NONE = new MoreTime(List.of(), null, "");

    private static final Period USUAL = Period.ofMonths(6);

    static MoreTime of(LocalDate lastDay, LocalDate today, LocalDate latest) {
        List<PeriodChoice> choices = PeriodChoice.longerThan(lastDay, today, latest);
        return new MoreTime(
                choices, PeriodChoice.presetOf(choices, today.plus(USUAL)).orElse(null), "");
    }

    static MoreTime refused(String why) {
        return new MoreTime(List.of(), null, why);
    }

    /** What one form offers for several at once: what at least one of them may have; first of all what all may have. */
    public static MoreTime together(List<MoreTime> each) {
        List<PeriodChoice> choices = each.stream()
                .flatMap(time -> time.choices().stream())
                .filter(choice -> !choice.length().isEmpty())
                .map(choice -> new PeriodChoice(choice.value(), choice.length(), choice.until(), ""))
                .distinct()
                .sorted((one, other) -> one.until().compareTo(other.until()))
                .toList();
        List<PeriodChoice> forAll = choices.stream()
                .filter(choice ->
                        each.stream().filter(MoreTime::possible).allMatch(time -> time.allows(choice.value())))
                .toList();
        PeriodChoice preset = each.stream()
                .flatMap(time -> PeriodChoice.presetOf(forAll, time.usualEnd()).stream())
                .findFirst()
                .orElse(null);
        return new MoreTime(choices, preset, "");
    }

    private LocalDate usualEnd() {
        return preset == null ? LocalDate.MIN : preset.until();
    }

    private boolean allows(String value) {
        return choices.stream().anyMatch(choice -> choice.value().equals(value));
    }

    /** Whether there is anything to choose. */
    public boolean possible() {
        return !choices.isEmpty();
    }

    /** How a form sends what it proposes: a day to be typed where nothing else fits. */
    public String proposed() {
        return preset == null ? "date" : preset.value();
    }
}
