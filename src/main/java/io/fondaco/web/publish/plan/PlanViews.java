package io.fondaco.web.publish.plan;

import io.fondaco.identity.Person;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.WhoPublishes;
import io.fondaco.publish.draft.WriteFiles;
import io.fondaco.publish.plan.MakePlan;
import io.fondaco.web.publish.describe.DraftNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the third step: the plan, as things stand now. */
@ApplicationScoped
class PlanViews {

    private final DraftNames names;
    private final WhoPublishes who;
    private final MakePlan plans;

    PlanViews(DraftNames names, WhoPublishes who, MakePlan plans) {
        this.names = names;
        this.who = who;
        this.plans = plans;
    }

    PlanView of(Person viewer, Draft draft) {
        boolean mayPublish = who.mayPublish(viewer, draft);
        List<String> gaps = new ArrayList<>(names.wrong(draft.content()).values());
        if (draft.content().columns().isEmpty()) {
            gaps.add("The columns are not read yet: Trino did not answer");
        }
        if (!gaps.isEmpty()) {
            return new PlanView(draft, gaps, Optional.empty(), List.of(), mayPublish, "");
        }
        ProductFiles files = WriteFiles.of(draft.content());
        return new PlanView(
                draft,
                List.of(),
                plans.of(List.of(files), KeptIn.PORTAL, viewer).stream().findFirst(),
                texts(files),
                mayPublish,
                "");
    }

    private static List<VersionFile> texts(ProductFiles files) {
        return Stream.of(List.of(files.product()), files.contracts(), files.queries())
                .flatMap(List::stream)
                .map(file -> new VersionFile(file.name(), file.text()))
                .toList();
    }
}
