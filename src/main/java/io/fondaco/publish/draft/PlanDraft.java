package io.fondaco.publish.draft;

import io.fondaco.identity.Person;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.publish.apply.ApplyFiles;
import io.fondaco.publish.apply.Caller;
import io.fondaco.publish.apply.MayPublish;
import io.fondaco.publish.apply.Sending;
import io.fondaco.publish.plan.MakePlan;
import io.fondaco.publish.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells what publishing a draft would do, to whoever may change it; changes nothing. */
@ApplicationScoped
public class PlanDraft {

    private final MayPublish rights;
    private final DraftGaps gaps;
    private final ApplyFiles files;
    private final MakePlan plans;

    PlanDraft(MayPublish rights, DraftGaps gaps, ApplyFiles files, MakePlan plans) {
        this.rights = rights;
        this.gaps = gaps;
        this.files = files;
        this.plans = plans;
    }

    /** As things stand now. Who proposes sees what it would be if they published it. */
    public DraftPlan of(Person viewer, Draft draft) {
        boolean mayPublish = rights.may(viewer, draft.address());
        List<String> lacking = gaps.of(viewer, draft);
        if (!lacking.isEmpty()) {
            return new DraftPlan(draft, lacking, Optional.empty(), List.of(), mayPublish);
        }
        ProductFiles written = WriteFiles.of(draft.content());
        List<Plan> made = mayPublish
                ? files.plan(sending(viewer, written)).plans()
                : plans.of(List.of(written), KeptIn.PORTAL, viewer);
        return new DraftPlan(draft, List.of(), made.stream().findFirst(), texts(written), mayPublish);
    }

    static Sending sending(Person person, ProductFiles files) {
        return new Sending(new Caller(person, false), KeptIn.PORTAL, List.of(files), List.of());
    }

    private static List<VersionFile> texts(ProductFiles files) {
        return files.all().stream()
                .map(file -> new VersionFile(file.name(), file.text()))
                .toList();
    }
}
