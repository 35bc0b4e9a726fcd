package io.fondaco.web.publish.source;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.web.Html;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Keeps the data that was chosen in its draft, a new one where there is none, and leads on to the next step. */
@ApplicationScoped
class KeepSource {

    private final CurrentPerson viewer;
    private final Drafts drafts;

    KeepSource(CurrentPerson viewer, Drafts drafts) {
        this.viewer = viewer;
        this.drafts = drafts;
    }

    Response go(SourceForm form, DraftSource source, List<DraftColumn> columns) {
        Person person = viewer.get();
        Draft draft = form.draftId().isEmpty()
                ? drafts.begin(person, Optional.empty(), DraftContent.of(source, columns, person.name()))
                : over(person, form, source, columns);
        return Html.seeOther("/drafts/" + draft.id() + "/describe");
    }

    private Draft over(Person person, SourceForm form, DraftSource source, List<DraftColumn> columns) {
        DraftContent before = drafts.get(person, form.draftId()).content();
        return drafts.save(person, form.draftId(), before.over(source, columns), form.seenNumber());
    }
}
