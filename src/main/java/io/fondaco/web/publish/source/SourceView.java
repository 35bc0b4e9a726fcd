package io.fondaco.web.publish.source;

import io.fondaco.publish.draft.Draft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first step: which data.
 *
 * @param found the tables that were looked for
 * @param looked the data that was chosen, as the viewer sees it
 * @param trouble why Trino shows nothing
 * @param viewer the viewer's name in Trino
 * @param drafts what the viewer began before
 * @param proposed what others propose to the viewer
 */
public record SourceView(
        SourceForm form,
        FoundTables found,
        Optional<Looked> looked,
        Optional<TrinoWord> trouble,
        String viewer,
        List<Draft> drafts,
        List<Draft> proposed,
        Map<String, String> errors) {

    public String query() {
        return form.typedQuery();
    }

    public String object() {
        return form.typedObject();
    }

    public String words() {
        return form.typedWords();
    }

    public String draft() {
        return form.draftId();
    }

    public String seen() {
        return form.seen() == null ? "" : form.seen();
    }

    /** Whether a SELECT is written. */
    public boolean select() {
        return form.isSelect();
    }
}
