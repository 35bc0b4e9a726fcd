package io.fondaco.web.publish.plan;

import io.fondaco.product.definition.VersionFile;
import io.fondaco.publish.draft.Draft;
import java.util.List;

/**
 * The third step.
 *
 * @param problems what stands against it, a sentence each
 * @param files what would be published
 * @param mayPublish whether the viewer publishes it; others propose
 */
public record PlanView(Draft draft, List<String> problems, List<VersionFile> files, boolean mayPublish) {

    /** The same with what stood against it when it was to be published. */
    PlanView with(List<String> found) {
        return new PlanView(draft, found, files, mayPublish);
    }
}
