package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes a draft: the product is as its files say, and the draft is gone. */
@ApplicationScoped
public class PublishDraft {

    private final Drafts drafts;
    private final WhoPublishes who;
    private final PublishFiles publication;

    PublishDraft(Drafts drafts, WhoPublishes who, PublishFiles publication) {
        this.drafts = drafts;
        this.who = who;
        this.publication = publication;
    }

    /** What stands against it; none when it was published. */
    public List<Problem> publish(Person person, String id) {
        Draft draft = drafts.get(person, id);
        if (!who.mayPublish(person, draft)) {
            throw new Forbidden(
                    "not-publisher",
                    "You do not publish in this domain. Propose the draft, and one of its owners publishes it.");
        }
        ProductFiles files = WriteFiles.of(draft.content());
        PublishFiles.Checked checked = publication
                .publish(List.of(files), KeptIn.PORTAL, person.name())
                .getFirst();
        if (checked.outcome().result() != Result.REFUSED) {
            drafts.discard(person, id);
        }
        return checked.problems();
    }
}
