package io.fondaco.product.standard.quality;

import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.Operator;
import io.fondaco.product.standard.yaml.YamlField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the limit of a rule: one operator with one number, or two. */
final class RuleLimits {

    private static final int SHORT = 40;
    private static final int MOST_DIGITS = 30;

    private RuleLimits() {}

    /** The first operator that has its numbers; empty where there is none. */
    static Optional<Limit> of(YamlField rule) {
        String unit = rule.at("unit").written(SHORT).orElse("");
        for (Operator operator : Operator.values()) {
            YamlField field = rule.at(operator.field());
            Optional<Limit> limit = operator.isRange() ? range(operator, field, unit) : single(operator, field, unit);
            if (limit.isPresent()) {
                return limit;
            }
        }
        return Optional.empty();
    }

    private static Optional<Limit> single(Operator operator, YamlField field, String unit) {
        return number(field).map(number -> new Limit(operator, number, number, unit));
    }

    private static Optional<Limit> range(Operator operator, YamlField field, String unit) {
        if (!field.isList()) {
            return Optional.empty();
        }
        List<BigDecimal> ends =
                field.items().stream().flatMap(item -> number(item).stream()).toList();
        return ends.size() == 2 ? Optional.of(new Limit(operator, ends.get(0), ends.get(1), unit)) : Optional.empty();
    }

    private static Optional<BigDecimal> number(YamlField field) {
        return field.written(SHORT).flatMap(RuleLimits::number);
    }

    private static Optional<BigDecimal> number(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Optional.of(written.equals("true") ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        try {
            return Optional.of(new BigDecimal(written)).filter(number -> Math.abs(number.scale()) <= MOST_DIGITS);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
