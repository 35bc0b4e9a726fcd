package io.fondaco.web.publish.plan;

import io.fondaco.product.change.ContractChange;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftPlan;
import io.fondaco.publish.plan.ObjectChange;
import io.fondaco.publish.plan.Plan;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import java.util.List;
import java.util.Optional;

/**
 * The third step.
 *
 * @param made what publishing would do
 * @param stale what changed since the viewer looked at the plan; empty if nothing did
 */
public record PlanView(DraftPlan made, String stale) {

    /**
     * A problem.
     *
     * @param ask the address at which what is missing can be asked for; empty where it can't
     */
    public record Told(String sentence, String ask) {}

    /** One change with its level. */
    public record Change(ContractChange change, Badge badge) {}

    public Draft draft() {
        return made.draft();
    }

    /** The plan; none where the draft still lacks something. */
    public Optional<Plan> plan() {
        return made.plan();
    }

    /** What would be published. */
    public List<VersionFile> files() {
        return made.files();
    }

    /** Whether the viewer publishes it; others propose. */
    public boolean mayPublish() {
        return made.mayPublish();
    }

    /** What stands against it: gaps first, then what the plan found. */
    public List<Told> problems() {
        return plan().map(plan -> told(plan, plan.problems()))
                .orElseGet(
                        () -> made.gaps().stream().map(gap -> new Told(gap, "")).toList());
    }

    /** What is worth knowing and blocks nothing. */
    public List<String> notes() {
        return plan().map(plan -> told(plan, plan.notes())).orElse(List.of()).stream()
                .map(Told::sentence)
                .toList();
    }

    /** Lines are named in queries only: nobody wrote the other files by hand. */
    private static List<Told> told(Plan plan, List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Told(
                        problem.file().endsWith(ProductFiles.QUERY)
                                ? "Line %d of the query: %s".formatted(problem.line(), problem.reason())
                                : problem.reason(),
                        plan.ask(problem)))
                .distinct()
                .toList();
    }

    /** What changes in the contract, the weightiest first. */
    public List<Change> changes() {
        return plan().map(Plan::changes).orElse(List.of()).stream()
                .map(change -> new Change(change, Badges.badge(change.level())))
                .toList();
    }

    /** All that Trino would be told, in this order. */
    public List<String> statements() {
        return plan().map(Plan::objects).orElse(List.of()).stream()
                .map(ObjectChange::statements)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether it is the first version, which nobody reads yet. */
    public boolean first() {
        return draft().product().isEmpty();
    }

    /** The name of the plan that the viewer looks at. */
    public String hash() {
        return plan().map(Plan::hash).orElse("");
    }
}
