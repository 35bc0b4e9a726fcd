package io.fondaco.web.publish;

import io.fondaco.identity.Person;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.WhoPublishes;
import io.fondaco.publish.draft.WriteFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the third step. */
@ApplicationScoped
class PlanViews {

    private final DraftNames names;
    private final WhoPublishes who;

    PlanViews(DraftNames names, WhoPublishes who) {
        this.names = names;
        this.who = who;
    }

    PlanView of(Person viewer, Draft draft) {
        List<String> problems = new ArrayList<>(names.wrong(draft.content()).values());
        if (draft.content().columns().isEmpty()) {
            problems.add("The columns are not read yet: Trino did not answer");
        }
        List<VersionFile> files = problems.isEmpty() ? files(WriteFiles.of(draft.content())) : List.of();
        return new PlanView(draft, problems, files, who.mayPublish(viewer, draft));
    }

    private static List<VersionFile> files(ProductFiles files) {
        return Stream.of(List.of(files.product()), files.contracts(), files.queries())
                .flatMap(List::stream)
                .map(file -> new VersionFile(file.name(), file.text()))
                .toList();
    }
}
