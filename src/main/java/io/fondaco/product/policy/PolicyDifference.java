package io.fondaco.product.policy;

import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What differs between two states of a policy, in words. */
record PolicyDifference(ApprovalPolicy before, ApprovalPolicy after, PolicyNames names) {

    /** Each difference as a part of a sentence; none if they are the same. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        compare(parts, "the teams that may ask", teams(before), teams(after));
        compare(parts, "what is approved automatically", rules(before), rules(after));
        compare(parts, "the approvals", steps(before), steps(after));
        compare(parts, "the shortest period", before.shortest(), after.shortest());
        compare(parts, "the usual period", before.usual(), after.usual());
        compare(parts, "the longest period", before.longest(), after.longest());
        compare(parts, "whether a part may be asked for", before.partial(), after.partial());
        compare(parts, "the questions", questions(before), questions(after));
        if (parts.isEmpty() && !before.equals(after)) {
            parts.add("details of the rules or questions are others");
        }
        return parts;
    }

    private List<String> teams(ApprovalPolicy policy) {
        return policy.askers().stream().map(names::team).toList();
    }

    private List<String> rules(ApprovalPolicy policy) {
        return policy.automatic().stream().map(names::of).toList();
    }

    private List<String> steps(ApprovalPolicy policy) {
        return policy.steps().stream()
                .map(step -> "%s (%s%s)"
                        .formatted(
                                step.name(), names.of(step), step.personalDataOnly() ? ", for personal data only" : ""))
                .toList();
    }

    private static List<String> questions(ApprovalPolicy policy) {
        return policy.questions().stream().map(Question::text).toList();
    }

    private static void compare(List<String> parts, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            parts.add("%s: %s instead of %s".formatted(what, words(after), words(before)));
        }
    }

    private static String words(Object value) {
        return switch (value) {
            case Collection<?> many when many.isEmpty() -> "none";
            case Collection<?> many ->
                String.join(", ", many.stream().map(String::valueOf).toList());
            case Boolean flag -> flag ? "yes" : "no";
            case Period period when period.isZero() -> "none";
            case Period period -> new AccessPeriod(period).inWords();
            default -> String.valueOf(value);
        };
    }
}
