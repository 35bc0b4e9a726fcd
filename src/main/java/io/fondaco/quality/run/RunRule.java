package io.fondaco.quality.run;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.check.CheckEngine;
import io.fondaco.engine.check.Question;
import io.fondaco.product.quality.Check.Asked;
import io.fondaco.product.quality.Check.Counted;
import io.fondaco.product.quality.Check.Never;
import io.fondaco.product.quality.Check.Rows;
import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.quality.RuleSql;
import io.fondaco.product.quality.Severity;
import io.fondaco.quality.Finding;
import io.fondaco.quality.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates one rule in Trino. A rule that was not evaluated has not passed: it is told why. */
@ApplicationScoped
class RunRule {

    /** Why a rule was not run that nobody answered. */
    static final String SILENT = "Trino does not answer.";

    private static final String REFUSED = " read this dataset.";
    private static final int EXACT = 10;
    private static final int SHOWN = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CheckEngine engine;
    private final QualityConfig config;
    private final Clock clock;

    RunRule(CheckEngine engine, QualityConfig config, Clock clock) {
        this.engine = engine;
        this.config = config;
        this.clock = clock;
    }

    /** What it comes to now; {@link EngineError} where Trino does not answer at all. */
    Finding run(Rule rule, String cluster, String user) {
        Asker asker = new Asker(cluster, user);
        Instant begun = clock.instant();
        try {
            Found found = switch (rule.check()) {
                case Counted counted -> counted(rule, counted, asker);
                case Rows rows -> rows(rule, rows, asker);
                case Asked asked -> asked(rule, asked, asker);
                case Never never -> Found.nothing(never.why());
            };
            return found.within(Duration.between(begun, clock.instant()));
        } catch (EngineError e) {
            if (e.kind() == EngineError.Kind.UNREACHABLE) {
                throw e;
            }
            return Finding.notRun(why(e, user), Duration.between(begun, clock.instant()));
        }
    }

    /** In whose name which cluster is asked. */
    private record Asker(String cluster, String user) {}

    private record Found(
            Verdict verdict,
            String reason,
            String measured,
            @Nullable Long failing,
            @Nullable Long rows,
            List<String> examples) {

        static Found nothing(String why) {
            return new Found(Verdict.NOT_RUN, why, "", null, null, List.of());
        }

        Finding within(Duration took) {
            return new Finding(verdict, reason, measured, failing, rows, examples, took);
        }
    }

    private Found counted(Rule rule, Counted counted, Asker asker) {
        List<@Nullable Object> row = ask(counted.sql(), asker, 1).getFirst();
        long rows = whole(row.get(0));
        long failing = whole(row.get(1));
        Limit limit = rule.limit().orElseThrow();
        if (limit.percent() && rows == 0) {
            return new Found(
                    Verdict.NOT_RUN, "The dataset has no rows, so there is no share of them.", "", 0L, 0L, List.of());
        }
        BigDecimal value = limit.percent()
                ? BigDecimal.valueOf(failing).multiply(HUNDRED).divide(BigDecimal.valueOf(rows), EXACT, RoundingMode.UP)
                : BigDecimal.valueOf(failing);
        Verdict verdict = verdict(rule, limit.holds(value));
        List<String> examples = verdict == Verdict.PASSED ? List.of() : examples(counted, asker);
        return new Found(verdict, "", told(limit, value), failing, rows, examples);
    }

    private Found rows(Rule rule, Rows rows, Asker asker) {
        long count = whole(ask(rows.sql(), asker, 1).getFirst().getFirst());
        Limit limit = rule.limit().orElseThrow();
        BigDecimal value = BigDecimal.valueOf(count);
        return new Found(verdict(rule, limit.holds(value)), "", told(limit, value), null, count, List.of());
    }

    private Found asked(Rule rule, Asked asked, Asker asker) {
        List<List<@Nullable Object>> answer = ask(asked.sql(), asker, 2);
        if (answer.size() != 1 || answer.getFirst().size() != 1) {
            return Found.nothing("The query must give one row with one column: a number, or true or false.");
        }
        Object value = answer.getFirst().getFirst();
        if (value instanceof Boolean truth) {
            Limit limit = rule.limit().orElse(Limit.TRUE);
            boolean holds = limit.holds(truth ? BigDecimal.ONE : BigDecimal.ZERO);
            return new Found(verdict(rule, holds), "", truth.toString(), null, null, List.of());
        }
        Optional<BigDecimal> number = number(value);
        if (number.isEmpty()) {
            return Found.nothing(
                    value == null ? "The query gave no value." : "The query gave neither a number nor true or false.");
        }
        return rule.limit()
                .map(limit -> new Found(
                        verdict(rule, limit.holds(number.get())), "", told(limit, number.get()), null, null, List.of()))
                .orElseGet(
                        () -> Found.nothing("The contract does not say what the outcome must be, such as mustBe: 0."));
    }

    /** That values could not be read in time takes nothing from the outcome. */
    private List<String> examples(Counted counted, Asker asker) {
        if (counted.examples().isEmpty()) {
            return List.of();
        }
        try {
            return ask(counted.examples(), asker, RuleSql.EXAMPLES).stream()
                    .map(row -> String.valueOf(row.getFirst()))
                    .toList();
        } catch (EngineError e) {
            return List.of();
        }
    }

    private List<List<@Nullable Object>> ask(String sql, Asker asker, int rows) {
        return engine.ask(new Question(asker.cluster(), asker.user(), sql, rows, config.statementTimeout()));
    }

    private static Verdict verdict(Rule rule, boolean holds) {
        return holds ? Verdict.PASSED : rule.severity() == Severity.WARNING ? Verdict.OVER_LIMIT : Verdict.FAILED;
    }

    private static String told(Limit limit, BigDecimal value) {
        return limit.told(value.scale() > SHOWN ? value.setScale(SHOWN, RoundingMode.UP) : value);
    }

    private static long whole(@Nullable Object count) {
        return count instanceof Number number ? number.longValue() : 0;
    }

    private static Optional<BigDecimal> number(@Nullable Object value) {
        try {
            return value instanceof Number ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Trino's own sentence may hold values of rows and names that not everybody may know. */
    private String why(EngineError error, String user) {
        return switch (error.kind()) {
            case REFUSED -> refused(user);
            case NOT_IN_NAME -> "Trino does not let the portal ask in the name of " + user + ".";
            case MISSING -> "Trino does not have this dataset, or a column that the rule names.";
            case TOO_SLOW ->
                "Trino did not finish within " + config.statementTimeout().toSeconds() + " s.";
            case UNREACHABLE -> SILENT;
            case UNSUPPORTED, FAILED -> "Trino could not run it (error " + error.code() + ").";
        };
    }

    /** Whether the next try is not to wait for the rule's usual time: somebody may put it right any moment. */
    static boolean isSoonTriedAgain(Finding finding) {
        return finding.reason().endsWith(REFUSED) || finding.reason().equals(SILENT);
    }

    private static String refused(String user) {
        return "Trino does not let " + user + REFUSED;
    }
}
