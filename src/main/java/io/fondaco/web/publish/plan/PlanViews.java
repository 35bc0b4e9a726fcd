package io.fondaco.web.publish.plan;

import io.fondaco.identity.Person;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.WhoPublishes;
import io.fondaco.publish.draft.WriteFiles;
import io.fondaco.web.publish.describe.DraftNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the third step. */
@ApplicationScoped
class PlanViews {

    private final DraftNames names;
    private final WhoPublishes who;
    private final PublishFiles publication;

    PlanViews(DraftNames names, WhoPublishes who, PublishFiles publication) {
        this.publication = publication;
        this.names = names;
        this.who = who;
    }

    PlanView of(Person viewer, Draft draft) {
        List<String> problems = new ArrayList<>(names.wrong(draft.content()).values());
        if (draft.content().columns().isEmpty()) {
            problems.add("The columns are not read yet: Trino did not answer");
        }
        if (!problems.isEmpty()) {
            return new PlanView(draft, problems, List.of(), who.mayPublish(viewer, draft));
        }
        ProductFiles files = WriteFiles.of(draft.content());
        PublishFiles.Checked checked =
                publication.check(List.of(files), KeptIn.PORTAL).getFirst();
        return new PlanView(draft, sentences(checked.problems()), files(files), who.mayPublish(viewer, draft));
    }

    /** Problems without the lines of files that nobody wrote by hand. */
    static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::reason).distinct().toList();
    }

    private static List<VersionFile> files(ProductFiles files) {
        return Stream.of(List.of(files.product()), files.contracts(), files.queries())
                .flatMap(List::stream)
                .map(file -> new VersionFile(file.name(), file.text()))
                .toList();
    }
}
