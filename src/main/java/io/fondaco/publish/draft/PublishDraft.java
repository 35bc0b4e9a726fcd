package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.publish.apply.ApplyFiles;
import io.fondaco.publish.apply.ApplyFiles.Applied;
import io.fondaco.publish.apply.MayPublish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Publishes a draft as somebody saw its plan: the product is as its files say, and the draft is done. */
@ApplicationScoped
public class PublishDraft {

    private static final String CHANGED = "Somebody changed this draft since you looked at its plan.";

    private final Drafts drafts;
    private final MayPublish rights;
    private final DraftGaps gaps;
    private final ApplyFiles files;

    PublishDraft(Drafts drafts, MayPublish rights, DraftGaps gaps, ApplyFiles files) {
        this.drafts = drafts;
        this.rights = rights;
        this.gaps = gaps;
        this.files = files;
    }

    /**
     * What somebody looked at.
     *
     * @param plan its hash
     * @param change the change number of the draft
     */
    public record Seen(String plan, long change) {}

    /**
     * Whether it was published; where something stands against it, its plan says what.
     *
     * @throws Conflict if the draft or the plan is another one by now; tells the differences
     */
    public boolean publish(Person person, String id, Seen seen) {
        Draft draft = drafts.get(person, id);
        if (!rights.may(person, draft.address())) {
            throw new Forbidden(
                    "not-publisher",
                    "This is not yours to publish. Propose the draft, and somebody who may publishes it.");
        }
        if (!gaps.of(person, draft).isEmpty()) {
            return false;
        }
        if (draft.changeNumber() != seen.change()) {
            throw new Conflict("draft-changed", CHANGED);
        }
        List<Applied> applied =
                files.apply(PlanDraft.sending(person, WriteFiles.of(draft.content())), Optional.of(seen.plan()));
        boolean published = applied.stream().noneMatch(PublishDraft::stays);
        if (published) {
            drafts.published(person, draft);
        }
        return published;
    }

    /** Whether the product is not what the draft says. */
    private static boolean stays(Applied applied) {
        return applied.result() == Result.REFUSED || applied.result() == Result.HELD;
    }
}
