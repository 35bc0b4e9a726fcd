package io.fondaco.publish.draft;

import io.fondaco.product.definition.VersionFile;
import io.fondaco.publish.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What publishing a draft would do.
 *
 * @param gaps what the draft still lacks; then there is no plan
 * @param files what would be published
 * @param mayPublish whether the viewer publishes it; others propose
 */
public record DraftPlan(
        Draft draft, List<String> gaps, Optional<Plan> plan, List<VersionFile> files, boolean mayPublish) {

    public DraftPlan {
        gaps = List.copyOf(gaps);
        files = List.copyOf(files);
    }
}
