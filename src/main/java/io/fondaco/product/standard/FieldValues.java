package io.fondaco.product.standard;

import io.fondaco.common.Day;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.terms.AccessPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values that are written as text: versions, days, periods, one of a few words. */
final class FieldValues {

    private static final int SHORT = 40;
    private static final int PATH = 170;
    private static final int SYNONYM = 200;

    private FieldValues() {}

    /** The other names by which people look for what this field describes. */
    static List<String> synonyms(YamlField owner) {
        return owner.atNew("synonyms").items().stream()
                .map(item -> item.at("synonym").name(SYNONYM))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A version number that Fondaco needs; "" with the problem noted where it is missing or wrong. */
    static String neededVersion(YamlField field) {
        String written = field.neededText(SHORT);
        Optional<SemanticVersion> version = SemanticVersion.parse(written);
        if (!written.isEmpty() && version.isEmpty()) {
            field.problem("Expected three numbers such as 1.0.0, found " + written + ".");
        }
        return version.map(SemanticVersion::toString).orElse("");
    }

    /** One of the words of an enum, in whatever case. */
    static <E extends Enum<E>> Optional<E> word(YamlField field, Class<E> words) {
        Optional<String> written = field.name(SHORT);
        List<E> all = Arrays.asList(words.getEnumConstants());
        Optional<E> meant = written.flatMap(text ->
                all.stream().filter(word -> word.name().equalsIgnoreCase(text)).findFirst());
        if (written.isPresent() && meant.isEmpty()) {
            String known = all.stream()
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            field.problem("Expected one of " + known + ", found " + written.get() + ".");
        }
        return meant;
    }

    /** A day such as 2026-03-01. */
    static Optional<LocalDate> day(YamlField field) {
        return field.time().flatMap(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (Day.isMeant(day.getYear())) {
                    return Optional.of(day);
                }
                field.problem("Expected a day from 1900 to 2200, found " + text + ".");
                return Optional.empty();
            } catch (DateTimeException e) {
                field.problem("Expected a day such as 2026-03-01, found " + text + ".");
                return Optional.empty();
            }
        });
    }

    /** A day, taken as its beginning in UTC, or a moment such as 2026-03-01T09:30:00Z. */
    static Optional<Instant> moment(YamlField field) {
        return field.time().flatMap(text -> {
            try {
                OffsetDateTime moment = text.indexOf('T') < 0
                        ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                        : OffsetDateTime.parse(text);
                if (Day.isMeant(moment.getYear())) {
                    return Optional.of(moment.toInstant());
                }
                field.problem("Expected a day or moment from 1900 to 2200, found " + text + ".");
                return Optional.empty();
            } catch (DateTimeException e) {
                field.problem("Expected a day such as 2026-03-01 or a moment such as 2026-03-01T09:30:00Z, found "
                        + text + ".");
                return Optional.empty();
            }
        });
    }

    /** A period such as P1Y or P90D, longer than nothing; the fallback where the field is absent. */
    static Period period(YamlField field, Period fallback) {
        Optional<String> written = field.name(SHORT);
        if (written.isEmpty()) {
            return fallback;
        }
        try {
            Period period = Period.parse(written.get());
            if (!AccessPeriod.isBounded(period)) {
                field.problem("At most ten years, found " + written.get() + ".");
                return fallback;
            }
            if (!period.isZero() && !period.isNegative()) {
                return period;
            }
        } catch (DateTimeException e) {
            // told below, as for a period that is no use
        }
        field.problem("Expected an ISO period such as P1Y or P90D, found " + written.get() + ".");
        return fallback;
    }

    /** Another product as {@code domain/slug}. */
    static Optional<String> productPath(YamlField field) {
        Optional<String> written = field.name(PATH);
        Optional<String> path = written.filter(text -> {
            List<String> parts = List.of(text.split("/", -1));
            return parts.size() == 2 && parts.stream().allMatch(OrganisationFile::isSlug);
        });
        if (written.isPresent() && path.isEmpty()) {
            field.problem("Expected a product as domain/name, found " + written.get() + ".");
        }
        return path;
    }
}
