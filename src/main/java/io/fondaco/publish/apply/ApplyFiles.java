package io.fondaco.publish.apply;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.product.definition.KeptIn;
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

/** Plans and publishes what programs send. Products that are not in the archive stay as they are. */
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
     * The plans of all products in an archive.
     *
     * @param hash a short name of all of them together
     */
    public record Planned(String hash, List<Plan> plans) {}

    /** What became of a product, with the plan that it was held against. */
    public record Applied(Plan plan, Result result, List<Problem> problems) {}

    /** What applying this archive would do now; changes nothing. */
    public Planned plan(Caller caller, SentArchive archive) {
        Planned planned = planned(caller, archive);
        kept.keep(planned.hash(), lines(planned.plans()));
        return planned;
    }

    /**
     * Publishes what may be, and tells of each product what became of it. The same archive again changes nothing.
     *
     * @param hash of the plan that somebody agreed to; empty to apply whatever the plan is now
     * @throws Conflict if the plan is another one by now; tells the differences
     */
    public List<Applied> apply(Caller caller, SentArchive archive, Optional<String> hash) {
        Planned planned = planned(caller, archive);
        hash.filter(agreed -> !agreed.equals(planned.hash())).ifPresent(agreed -> {
            throw changed(agreed, planned);
        });
        Set<String> right = planned.plans().stream()
                .filter(Plan::mayBeApplied)
                .map(Plan::path)
                .collect(Collectors.toSet());
        Map<String, Checked> published = publish(caller, archive, right);
        return planned.plans().stream()
                .map(plan -> applied(plan, published.get(plan.path())))
                .toList();
    }

    private Map<String, Checked> publish(Caller caller, SentArchive archive, Set<String> right) {
        List<ProductFiles> files = archive.products().stream()
                .filter(product -> right.contains(product.path()))
                .toList();
        Map<String, Checked> published = new HashMap<>();
        if (!files.isEmpty()) {
            publication.publish(files, KeptIn.API, caller.person().name()).forEach(checked -> {
                published.put(checked.outcome().path(), checked);
                if (checked.outcome().result() == Result.NEW) {
                    rights.remember(
                            caller, checked.outcome().path(), clock.instant().truncatedTo(ChronoUnit.MICROS));
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

    private Planned planned(Caller caller, SentArchive archive) {
        List<Plan> all = new ArrayList<>();
        List<ProductFiles> allowed = new ArrayList<>();
        archive.problems().forEach(problem -> all.add(refused(folder(problem), problem)));
        for (ProductFiles files : archive.products()) {
            rights.whyNot(caller, files)
                    .ifPresentOrElse(problem -> all.add(refused(files.path(), problem)), () -> allowed.add(files));
        }
        all.addAll(plans.of(
                allowed, KeptIn.API, caller.person(), (files, wanted) -> rights.beyond(caller, files, wanted)));
        all.sort(Comparator.comparing(Plan::path));
        return new Planned(Plan.hash(lines(all)), List.copyOf(all));
    }

    private static String folder(Problem problem) {
        return problem.file().substring(0, problem.file().lastIndexOf('/'));
    }

    private static Plan refused(String path, Problem problem) {
        return Plan.refused(path, List.of(problem));
    }

    private static List<String> lines(List<Plan> plans) {
        return plans.stream().flatMap(plan -> plan.lines().stream()).toList();
    }

    private Conflict changed(String agreed, Planned planned) {
        List<String> differences =
                kept.differences(agreed, lines(planned.plans())).orElse(List.of("That plan is not known here."));
        kept.keep(planned.hash(), lines(planned.plans()));
        String told = differences.stream().limit(MOST_TOLD).collect(Collectors.joining(" "));
        return new Conflict(
                "plan-changed", "The plan is another one by now, " + planned.hash() + ": look at it again. " + told);
    }
}
