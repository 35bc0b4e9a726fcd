package io.fondaco.publish.apply;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.folder.PublishFiles.Checked;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.plan.MakePlan;
import io.fondaco.publish.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Plans and publishes files, whichever way they came: what is published is what was planned and checked, and nothing else.
 * Products that are not among the files stay as they are.
 */
@ApplicationScoped
public class ApplyFiles {

    private static final int MOST_TOLD = 20;

    private final MakePlan plans;
    private final PublishFiles publication;
    private final MayPublish rights;
    private final KeptPlans kept;
    private final Clock clock;

    ApplyFiles(MakePlan plans, PublishFiles publication, MayPublish rights, KeptPlans kept, Clock clock) {
        this.plans = plans;
        this.publication = publication;
        this.rights = rights;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * The plans of all products that were sent.
     *
     * @param hash a short name of all of them together
     */
    public record Planned(String hash, List<Plan> plans) {}

    /** What became of a product, with the plan that it was held against. */
    public record Applied(Plan plan, Result result, List<Problem> problems) {}

    /** What applying these files would do now; changes nothing. */
    public Planned plan(Sending sending) {
        Planned planned = planned(sending);
        keep(sending, planned);
        return planned;
    }

    private void keep(Sending sending, Planned planned) {
        kept.keep(planned.hash(), sending.caller().person().name(), lines(planned.plans()));
    }

    /**
     * Publishes what may be, and tells of each product what became of it. The same files again change nothing.
     *
     * @param hash of the plan that somebody agreed to; empty to apply whatever the plan is now
     * @throws Conflict if the plan is another one by now; tells the differences
     */
    public List<Applied> apply(Sending sending, Optional<String> hash) {
        Planned planned = planned(sending);
        hash.filter(agreed -> !agreed.equals(planned.hash())).ifPresent(agreed -> {
            throw changed(sending, agreed, planned);
        });
        List<Plan> right = planned.plans().stream().filter(Plan::mayBeApplied).toList();
        Map<String, Checked> published = publish(sending, right);
        return planned.plans().stream()
                .map(plan -> applied(plan, published.get(plan.path())))
                .toList();
    }

    private Map<String, Checked> publish(Sending sending, List<Plan> right) {
        Caller caller = sending.caller();
        Set<String> paths = right.stream().map(Plan::path).collect(Collectors.toSet());
        Map<String, Long> changes = new HashMap<>();
        right.forEach(plan -> plan.change().ifPresent(number -> changes.put(plan.path(), number)));
        List<ProductFiles> files = sending.products().stream()
                .filter(product -> paths.contains(product.path()))
                .toList();
        Map<String, Checked> published = new HashMap<>();
        if (!files.isEmpty()) {
            publication
                    .publish(files, sending.place(), caller.person().name(), changes)
                    .forEach(checked -> {
                        published.put(checked.outcome().path(), checked);
                        if (checked.outcome().result() == Result.NEW) {
                            rights.remember(
                                    caller,
                                    checked.outcome().path(),
                                    clock.instant().truncatedTo(ChronoUnit.MICROS));
                        }
                    });
        }
        return published;
    }

    private static Applied applied(Plan plan, @Nullable Checked checked) {
        return checked == null
                ? new Applied(plan, Result.REFUSED, plan.problems())
                : new Applied(plan, checked.outcome().result(), checked.problems());
    }

    private Planned planned(Sending sending) {
        Caller caller = sending.caller();
        List<Plan> all = new ArrayList<>();
        List<ProductFiles> allowed = new ArrayList<>();
        sending.problems().forEach(problem -> all.add(Plan.refused(folder(problem), List.of(problem))));
        for (ProductFiles files : sending.products()) {
            rights.whyNot(caller, files)
                    .ifPresentOrElse(
                            problem -> all.add(Plan.refused(files, caller.person(), problem)),
                            () -> allowed.add(files));
        }
        all.addAll(plans.of(allowed, sending.place(), caller.person(), rights.boundsOf(caller)));
        all.sort(Comparator.comparing(Plan::path));
        return new Planned(Plan.hash(lines(all)), List.copyOf(all));
    }

    private static String folder(Problem problem) {
        return problem.file().substring(0, problem.file().lastIndexOf('/'));
    }

    private static List<String> lines(List<Plan> plans) {
        return plans.stream().flatMap(plan -> plan.lines().stream()).toList();
    }

    private Conflict changed(Sending sending, String agreed, Planned planned) {
        List<String> differences = kept.differences(
                        agreed, sending.caller().person().name(), lines(planned.plans()))
                .orElse(List.of("You made no such plan here."));
        keep(sending, planned);
        String told = differences.stream().limit(MOST_TOLD).collect(Collectors.joining(" "));
        return new Conflict(
                "plan-changed", "The plan is another one by now, " + planned.hash() + ": look at it again. " + told);
    }
}
