package io.fondaco.web.publish.plan;

import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.plan.ObjectChange;
import io.fondaco.publish.plan.Plan;
import io.fondaco.web.Badge;
import java.util.List;
import java.util.Optional;

/**
 * The third step.
 *
 * @param gaps what the second step still lacks; then there is no plan
 * @param plan what publishing would do
 * @param files what would be published
 * @param mayPublish whether the viewer publishes it; others propose
 * @param stale what changed since the viewer looked at the plan; empty if nothing did
 */
public record PlanView(
        Draft draft,
        List<String> gaps,
        Optional<Plan> plan,
        List<VersionFile> files,
        boolean mayPublish,
        String stale) {

    /** One change with its level. */
    public record Change(ContractChange change, Badge badge) {}

    /** What stands against it: gaps first, then what the plan found. */
    public List<String> problems() {
        return plan.map(made -> sentences(made.problems())).orElse(gaps);
    }

    /** What is worth knowing and blocks nothing. */
    public List<String> notes() {
        return plan.map(made -> sentences(made.notes())).orElse(List.of());
    }

    /** Lines are named in queries only: nobody wrote the other files by hand. */
    private static List<String> sentences(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file().endsWith(".sql")
                        ? "Line %d of the query: %s".formatted(problem.line(), problem.reason())
                        : problem.reason())
                .distinct()
                .toList();
    }

    /** What changes in the contract, the weightiest first. */
    public List<Change> changes() {
        return plan.map(Plan::changes).orElse(List.of()).stream()
                .map(change -> new Change(change, badge(change.level())))
                .toList();
    }

    private static Badge badge(ChangeLevel level) {
        return switch (level) {
            case BREAKING -> new Badge("Breaking", "triangle-alert", "bad");
            case ADDITION -> new Badge("Addition", "plus", "info");
            case FIX -> new Badge("Fix", "check", "");
        };
    }

    /** All that Trino would be told, in this order. */
    public List<String> statements() {
        return plan.map(Plan::objects).orElse(List.of()).stream()
                .map(ObjectChange::statements)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether it is the first version, which nobody reads yet. */
    public boolean first() {
        return draft.product().isEmpty();
    }

    /** The name of the plan that the viewer looks at. */
    public String hash() {
        return plan.map(Plan::hash).orElse("");
    }

    /** The same with why it was not published after all. */
    PlanView refused(List<Problem> found) {
        return new PlanView(draft, sentences(found), Optional.empty(), files, mayPublish, "");
    }

    PlanView staleBecause(String sentence) {
        return new PlanView(draft, gaps, plan, files, mayPublish, sentence);
    }
}
