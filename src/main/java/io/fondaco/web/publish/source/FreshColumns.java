package io.fondaco.web.publish.source;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.publish.draft.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks again for the columns of a draft that was begun while Trino did not answer. */
@ApplicationScoped
public class FreshColumns {

    private final LookAtData data;
    private final Drafts drafts;

    FreshColumns(LookAtData data, Drafts drafts) {
        this.data = data;
        this.drafts = drafts;
    }

    /** The draft with its columns, or as it is while Trino is silent. */
    public Draft in(Person person, Draft draft) {
        if (!draft.content().columns().isEmpty()) {
            return draft;
        }
        DraftSource source = draft.content().source();
        List<DraftColumn> columns = columns(person, source);
        return columns.isEmpty()
                ? draft
                : drafts.save(
                        person, draft.id().toString(), draft.content().over(source, columns), draft.changeNumber());
    }

    private List<DraftColumn> columns(Person person, DraftSource source) {
        try {
            return source.isSelect()
                    ? data.columnsOf(person, source.query())
                    : data.columnsOf(person, QualifiedName.parse(source.object()))
                            .map(Looked::columns)
                            .orElse(List.of());
        } catch (EngineError e) {
            return List.of();
        }
    }
}
