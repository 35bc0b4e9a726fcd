package io.fondaco.api.quality;

import io.fondaco.api.Sent;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.quality.Rule;
import io.fondaco.quality.Finding;
import io.fondaco.quality.KeepResults.Told;
import io.fondaco.quality.Verdict;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what a tool sent, and finds the rules that it means. */
final class SentResults {

    private static final int MOST = 200;
    private static final int LONGEST_SOURCE = 60;
    private static final int LONGEST_NAME = 180;
    private static final int MOST_DIGITS = 40;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;
    private static final Duration OLDEST = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final List<Rule> declared;
    private final Instant now;

    SentResults(List<Rule> declared, Instant now) {
        this.declared = declared;
        this.now = now;
    }

    /** The tool's name; {@link Invalid} where it is missing, too long, or the portal's own. */
    static String source(ResultsBody body) {
        String source = Sent.text(body.source()).strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || isControl(source)) {
            throw invalid("source", "Name the tool in 1 to 60 characters");
        }
        if (source.equalsIgnoreCase("fondaco")) {
            throw invalid("source", "This is the portal's own name: say which tool found it out");
        }
        return source;
    }

    /** All of them; {@link Invalid} names the first that is wrong. */
    List<Told> read(ResultsBody body) {
        List<ResultsBody.Result> sent = body.results() == null
                ? List.of()
                : body.results().stream().flatMap(Stream::ofNullable).toList();
        if (sent.isEmpty() || sent.size() > MOST) {
            throw invalid("results", "Send 1 to 200 results");
        }
        List<Told> told = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            Told one = told(sent.get(i), "results[" + i + "]");
            if (!keys.add(one.key())) {
                throw invalid("results[" + i + "].rule", "This rule stands above already");
            }
            told.add(one);
        }
        return told;
    }

    private Told told(ResultsBody.Result result, String field) {
        String name = Sent.text(result.rule()).strip();
        String column = Sent.text(result.column()).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || isControl(name)) {
            throw invalid(field + ".rule", "Name the rule in 1 to 180 characters");
        }
        if (column.length() > LONGEST_NAME || isControl(column)) {
            throw invalid(field + ".column", "At most 180 characters");
        }
        Optional<Rule> meant = meant(name, column);
        return new Told(
                meant.map(Rule::key).orElse(shortened(column + ":" + name)),
                meant.map(Rule::name).orElse(name),
                meant.map(Rule::column).orElse(column),
                finding(result, field),
                moment(result, field));
    }

    private static Finding finding(ResultsBody.Result result, String field) {
        Verdict verdict = verdict(result, field);
        String reason = Sent.text(result.reason()).strip();
        if (reason.length() > LONGEST_REASON || verdict == Verdict.NOT_RUN && reason.isEmpty()) {
            throw invalid(field + ".reason", "Say in 1 to 500 characters why it was not run");
        }
        return new Finding(
                verdict,
                reason,
                measured(result.value(), field),
                counted(result.failing(), field + ".failing"),
                counted(result.rows(), field + ".rows"),
                List.of(),
                Duration.ZERO);
    }

    private static String shortened(String key) {
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
    }

    private Optional<Rule> meant(String name, String column) {
        return declared.stream()
                .filter(rule -> rule.key().equals(name)
                        || rule.name().equals(name) && rule.column().equalsIgnoreCase(column))
                .findFirst();
    }

    private static Verdict verdict(ResultsBody.Result result, String field) {
        String word = Sent.text(result.state()).strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (Verdict verdict : Verdict.values()) {
            if (verdict.words().toLowerCase(Locale.ROOT).equals(word)) {
                return verdict;
            }
        }
        throw invalid(field + ".state", "One of passed, over limit, failed, not run");
    }

    private static String measured(@Nullable BigDecimal value, String field) {
        if (value == null) {
            return "";
        }
        if (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS) {
            throw invalid(field + ".value", "A number of at most 40 digits");
        }
        return value.toPlainString();
    }

    private static @Nullable Long counted(@Nullable Long count, String field) {
        if (count != null && count < 0) {
            throw invalid(field, "Not less than 0");
        }
        return count;
    }

    private Instant moment(ResultsBody.Result result, String field) {
        String written = Sent.text(result.checkedAt()).strip();
        if (written.isEmpty()) {
            return now.truncatedTo(ChronoUnit.MICROS);
        }
        try {
            Instant at = OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(OLDEST))) {
                throw invalid(field + ".checkedAt", "Within the last 90 days");
            }
            return at;
        } catch (DateTimeException e) {
            throw invalid(field + ".checkedAt", "A moment such as 2026-11-27T06:00:00Z");
        }
    }

    private static boolean isControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static Invalid invalid(String field, String reason) {
        return new Invalid("quality-results-invalid", Map.of(field, reason));
    }
}
