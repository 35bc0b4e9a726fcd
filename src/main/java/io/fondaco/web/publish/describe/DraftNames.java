package io.fondaco.web.publish.describe;

import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftGaps;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks the words of a draft, besides with names that were typed. */
@ApplicationScoped
class DraftNames {

    private final DraftGaps gaps;

    DraftNames(DraftGaps gaps) {
        this.gaps = gaps;
    }

    /** What is wrong, by field. */
    Map<String, String> wrong(DraftContent content, KnownNames known, String typedOwners) {
        Map<String, String> wrong = new LinkedHashMap<>(gaps.wrong(content));
        String unknown = known.wrong(typedOwners, Set.of(Pick.Kind.PERSON));
        if (unknown != null) {
            wrong.put("owners", unknown);
        }
        return wrong;
    }
}
